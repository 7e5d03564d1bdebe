import { expect, test } from 'vitest';
import { readAreas } from '../../../src/lib/formats/geojson';
import { aCollection, aFeature, square } from '../../support/places';

const read = (text: string) => readAreas(text, { name: 'quartiere', group: 'zona' });
const named = (quartiere: unknown) => aFeature({ properties: { quartiere, zona: 'OVEST' } });
const shaped = (...coordinates: number[][][]) => aFeature({ geometry: { type: 'Polygon', coordinates } });
const ring = square().coordinates;

test('a good file gives its polygons, as they are to six decimals', () => {
	const { areas, problems } = read(
		aCollection([shaped([[10.12345678, 45.5, 120], ...(ring[0] ?? []).slice(1, 4), [10.12345678, 45.5]])])
	);

	expect(problems).toEqual([]);
	expect(areas[0]).toMatchObject({ name: 'VILLAGGIO BADIA', group: 'OVEST' });
	expect(areas[0]?.polygon.coordinates[0]?.[0]).toEqual([10.123457, 45.5]);
});

test.each([['urn:ogc:def:crs:OGC:1.3:CRS84'], ['urn:ogc:def:crs:EPSG::4326'], ['EPSG:4326']])(
	'%s is the coordinate system of GeoJSON',
	(name) => {
		expect(read(aCollection([aFeature()], { crs: { type: 'name', properties: { name } } })).problems).toEqual(
			[]
		);
	}
);

test.each([
	['a text that is no JSON', '{"type":', 'not_json'],
	['a JSON of something else', '{"type":"Feature"}', 'not_collection'],
	['no features', aCollection([]), 'no_features'],
	[
		'another coordinate system',
		aCollection([aFeature()], { crs: { properties: { name: 'EPSG:3003' } } }),
		'other_crs'
	],
	['too many features', aCollection(Array.from({ length: 501 }, (_, i) => named(`Q${i}`))), 'too_many']
])('%s is refused as a whole', (_, text, why) => {
	expect(read(text)).toEqual({ areas: [], problems: [{ feature: 0, name: '', why }] });
});

test.each([
	['no name', aFeature({ properties: { zona: 'OVEST' } }), 'name_missing'],
	['no properties', aFeature({ properties: null }), 'name_missing'],
	['an empty name', named('  '), 'name_empty'],
	['a name of signs', named('---'), 'name_empty'],
	['a name too long', named('x'.repeat(81)), 'name_long'],
	['a name already there, but for capitals', named('Primo'), 'name_twice'],
	['no polo', aFeature({ properties: { quartiere: 'Badia' } }), 'group_missing'],
	['an empty polo', aFeature({ properties: { quartiere: 'Badia', zona: ' ' } }), 'group_missing'],
	['a point', aFeature({ geometry: { type: 'Point', coordinates: [10, 45] } }), 'not_polygon'],
	['no geometry', aFeature({ geometry: null }), 'not_polygon'],
	['a broken polygon', aFeature({ geometry: { type: 'Polygon', coordinates: [['x']] } }), 'not_polygon'],
	[
		'an outline of three points',
		shaped([
			[10, 45],
			[11, 45],
			[10, 45]
		]),
		'ring_short'
	],
	[
		'an open outline',
		shaped([
			[10, 45],
			[11, 45],
			[11, 46],
			[10, 46]
		]),
		'ring_open'
	],
	['axes swapped', aFeature({ geometry: square(45.5, 10.2) }), 'axes_swapped'],
	['a place in France', aFeature({ geometry: square(2.3, 48.8) }), 'outside_italy'],
	['metres instead of degrees', aFeature({ geometry: square(1_595_000, 5_043_000) }), 'outside_italy']
])('%s: which feature it is and why, and nothing is read', (_, feature, why) => {
	const { areas, problems } = read(aCollection([named('PRIMO'), feature]));

	expect(areas).toEqual([]);
	expect(problems).toMatchObject([{ feature: 2, why }]);
});

test('every wrong feature is told, not only the first', () => {
	const { problems } = read(aCollection([named(''), named('Buono'), aFeature({ geometry: null })]));

	expect(problems.map(({ feature }) => feature)).toEqual([1, 3]);
});
