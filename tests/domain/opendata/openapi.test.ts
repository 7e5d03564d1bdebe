import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '../../../src/lib/db.server';
import { neighbourhoods } from '../../../src/lib/neighbourhoods/tables.server';
import { openApi } from '../../../src/lib/opendata/openapi.server';
import { DATASETS } from '../../../src/lib/opendata/datasets.server';
import { borders } from '../../../src/lib/opendata/borders.server';
import { rightHanded } from '../../../src/lib/formats/geojson';
import { faultsOf } from '../../support/jsonschema';
import { square } from '../../support/places';
import { settle } from '../../support/world';

beforeEach(settle);

type Operation = {
	readonly operationId: string;
	readonly tags: readonly string[];
	readonly summary: string;
	readonly description: string;
	readonly responses: Readonly<Record<string, unknown>>;
};

const described = () => JSON.parse(JSON.stringify(openApi()));
const operations = (): Operation[] =>
	Object.values<{ get: Operation }>(described().paths).map(({ get }) => get);

test('the description names its version, its licence, whom to ask and where', () => {
	expect(described()).toMatchObject({
		openapi: expect.stringMatching(/^3\.1\./),
		info: {
			title: expect.any(String),
			description: expect.any(String),
			license: { name: 'CC BY 4.0', url: expect.stringContaining('creativecommons.org') },
			contact: { name: expect.any(String), url: expect.stringMatching(/^http/) }
		},
		servers: [{ url: expect.stringMatching(/[^/]$/) }],
		security: []
	});
});

test('every address has one operation with a name of its own, known tags, words, and what goes wrong', () => {
	const tags = described().tags.map(({ name }: { name: string }) => name);
	const names = operations().map(({ operationId }) => operationId);

	expect(new Set(names).size).toBe(names.length);
	expect(names.filter((name) => !/^[A-Za-z0-9]+$/.test(name))).toEqual([]);
	expect([...tags].sort()).toEqual(tags);
	for (const { tags: own, summary, description, responses } of operations()) {
		expect(own.filter((tag) => !tags.includes(tag))).toEqual([]);
		expect([summary, description].filter((words) => !words)).toEqual([]);
		expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '304', '400']));
	}
});

test('every dataset is there as a table and as JSON', () => {
	const paths = Object.keys(described().paths);

	for (const { slug } of DATASETS)
		expect(paths).toEqual(expect.arrayContaining([`/dati/${slug}.csv`, `/dati/${slug}.json`]));
	expect(paths).toEqual(expect.arrayContaining(['/dati/quartieri.geojson', '/dati/catalogo.ttl']));
});

test('whatever is pointed at is there, and whatever is there is pointed at', () => {
	const text = JSON.stringify(openApi());
	const pointed = new Set([...text.matchAll(/"\$ref":"#\/components\/(.+?)"/g)].map(([, path]) => path));
	const held = Object.entries<object>(described().components).flatMap(([kind, things]) =>
		Object.keys(things).map((name) => `${kind}/${name}`)
	);

	expect([...pointed].sort()).toEqual([...held].sort());
});

test('the borders turn to the left, their holes to the right, and every ring closes', () => {
	const [ring = []] = square().coordinates;
	const hole = ring.map(([x = 0, y = 0]) => [x / 2, y / 2]);
	const drawn = { type: 'Polygon' as const, coordinates: [[...ring].reverse().slice(1), hole] };

	const { coordinates } = rightHanded(drawn);

	expect(coordinates.map((one) => turnsLeft(one as number[][]))).toEqual([true, false]);
	expect(coordinates.every((one) => String(one[0]) === String(one.at(-1)))).toBe(true);
	expect(rightHanded({ type: 'Polygon', coordinates: [ring] }).coordinates).toEqual([ring]);
});

test('a quartiere whose borders nobody drew is there without a shape', () => {
	const { type, features } = borders();

	expect(type).toBe('FeatureCollection');
	expect(features).toHaveLength(12);
	expect(features[0]).toMatchObject({
		type: 'Feature',
		geometry: null,
		properties: { polo: expect.any(String) }
	});
});

test('the borders are as the description says, drawn or not', () => {
	db.update(neighbourhoods).set({ polygon: square() }).where(eq(neighbourhoods.slug, 'san-giorgio')).run();
	const { properties } = described().components.schemas.Confini.properties.features.items;
	const shapes = properties.geometry.oneOf.map(
		(one: { type: string; properties?: { type: { const: string } } }) =>
			one.properties?.type.const ?? one.type
	);

	const { features } = borders();

	expect(shapes).toEqual(['null', 'Polygon', 'MultiPolygon']);
	expect(new Set(features.map(({ geometry }) => geometry?.type ?? 'null'))).toEqual(
		new Set(['null', 'Polygon'])
	);
	for (const feature of features) {
		expect(Object.keys(feature)).toEqual(Object.keys(properties));
		expect(faultsOf(properties.properties, feature.properties)).toEqual([]);
	}
});

test('without a limit every row comes: no other number is promised', () => {
	expect(described().components.parameters.limite.schema).toEqual({
		type: 'integer',
		minimum: 1,
		maximum: 10_000
	});
});

/** By the sum over its edges. */
const turnsLeft = (ring: number[][]) =>
	ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
		const [fromX = 0, fromY = 0] = ring[i] ?? [];
		return sum + (x - fromX) * (y + fromY);
	}, 0) < 0;
