import type { Area } from '../../src/lib/formats/geojson';

/** A square of a hundredth of a degree, near Vallefiorita. */
export const square = (x = 10.2, y = 45.5) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[x, y],
			[x + 0.01, y],
			[x + 0.01, y + 0.01],
			[x, y + 0.01],
			[x, y]
		]
	]
});

export const anArea = (name: string, group = 'Ovest', polygon: Area['polygon'] = square()): Area => ({
	name,
	group,
	polygon
});

type Feature = { properties?: unknown; geometry?: unknown };

export const aFeature = (given: Feature = {}) => ({
	type: 'Feature',
	properties: { quartiere: 'VILLAGGIO BADIA', zona: 'OVEST' },
	geometry: square(),
	...given
});

export const aCollection = (features: readonly unknown[] = [aFeature()], more: object = {}) =>
	JSON.stringify({ type: 'FeatureCollection', features, ...more });
