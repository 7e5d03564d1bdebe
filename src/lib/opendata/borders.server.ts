import { rightHanded } from '../formats/geojson';
import { listNeighbourhoodShapes } from '../neighbourhoods/queries.server';
import { settings } from '../settings.server';

/** The quartieri as RFC 7946 says, in WGS84; one whose borders nobody drew has no shape. */
export const borders = () => ({
	type: 'FeatureCollection' as const,
	features: listNeighbourhoodShapes().map(({ slug, name, district, polygon }) => ({
		type: 'Feature' as const,
		id: slug,
		properties: {
			quartiere: slug,
			nome: name,
			polo: district,
			indirizzo: `${settings().ORIGIN}/quartieri/${slug}`
		},
		geometry: polygon ? rightHanded(polygon) : null
	}))
});
