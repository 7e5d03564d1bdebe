import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAreas } from '../../../src/lib/formats/geojson';
import { drawMap, drawShape } from '../../../src/lib/neighbourhoods/map';
import { square } from '../../support/places';

test('north is up, and a degree of longitude is narrower than one of latitude', () => {
	const { viewBox, drawn } = drawMap([{ polygon: square(10, 45) }]);

	expect(viewBox).toBe('0 0 707 1000');
	expect(drawn[0]?.path).toBe('M0 1000l707 0l0-1000l-707 0z');
	expect(drawn[0]?.at).toEqual({ x: 354, y: 500 });
});

test('a quartiere without a polygon is drawn nowhere, and the others still are', () => {
	const { drawn } = drawMap([{ polygon: null }, { polygon: square() }]);

	expect(drawn.map(({ path }) => path !== undefined)).toEqual([false, true]);
	expect(drawMap([{ polygon: null }]).drawn[0]?.path).toBeUndefined();
	expect(drawShape(null)).toBeUndefined();
});

test('points that nobody could tell apart are left out', () => {
	const fine = Array.from({ length: 1000 }, (_, i) => [10 + i / 100_000, 45]);
	const polygon = { type: 'Polygon' as const, coordinates: [[...fine, [10.01, 45.01], [10, 45]]] };

	expect(drawShape(polygon, 100)?.path.match(/l/g)?.length).toBeLessThan(60);
});

const file = [
	'../shared/data/geo/brescia_quartieri.geojson',
	'../../shared/data/geo/brescia_quartieri.geojson'
].find((path) => existsSync(path));

test('the map of a real city of 33 quartieri weighs less than 40 KB', ({ annotate }) => {
	if (!file) return annotate('the shared folder is absent: nothing to draw');
	const { areas } = readAreas(readFileSync(file, 'utf8'), { name: 'QUARTIERE', group: 'zona' });

	const { drawn } = drawMap(areas);

	expect(drawn).toHaveLength(33);
	expect(drawn.map(({ path }) => path).join('').length).toBeLessThan(40_000);
});
