import { z } from 'zod';
import { folded } from './alike';

const position = z.array(z.number()).min(2);
const ring = z.array(position);
const shape = z.discriminatedUnion('type', [
	z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
	z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })
]);
const collection = z.object({
	type: z.literal('FeatureCollection'),
	crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
	features: z.array(
		z.object({ properties: z.record(z.string(), z.unknown()).nullish(), geometry: z.unknown() })
	)
});

type Ring = readonly (readonly number[])[];
type Shape =
	| { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
	| { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** A named polygon; every position is [longitude, latitude] with at most six decimals, about 10 cm. */
export type Area = { readonly name: string; readonly group: string; readonly polygon: Shape };

/** What cannot be right in a file. Each has its words as `geojson_…`. */
export const AREA_PROBLEMS = [
	'not_json',
	'not_collection',
	'other_crs',
	'no_features',
	'too_many',
	'name_missing',
	'name_empty',
	'name_long',
	'name_twice',
	'group_missing',
	'not_polygon',
	'ring_short',
	'ring_open',
	'axes_swapped',
	'outside_italy'
] as const;
export type AreaProblem = {
	/** The feature's number from 1, or 0 for the file as a whole. */
	readonly feature: number;
	readonly name: string;
	readonly why: (typeof AREA_PROBLEMS)[number];
};

export type Areas = {
	readonly areas: readonly Area[];
	readonly problems: readonly AreaProblem[];
};

/** Names of the one coordinate system of GeoJSON: longitude and latitude in WGS84. */
const WGS84 = /(CRS84|EPSG:{1,2}4326)$/i;
const ITALY = { longitude: [6, 19], latitude: [35, 48] } as const;
const MOST = 500;
const NAME_LENGTH = 80;

/** Reads the named polygons of a GeoJSON text, or says of each feature what is wrong. Never half of a file. */
export function readAreas(text: string, property: { name: string; group: string }): Areas {
	const parsed = parse(text);
	if (parsed === undefined) return wrongFile('not_json');
	const { data: file } = collection.safeParse(parsed);
	if (!file) return wrongFile('not_collection');
	if (file.crs && !WGS84.test(file.crs.properties.name)) return wrongFile('other_crs');
	if (file.features.length === 0) return wrongFile('no_features');
	if (file.features.length > MOST) return wrongFile('too_many');

	const seen = new Set<string>();
	const areas: Area[] = [];
	const problems: AreaProblem[] = [];
	for (const [i, { properties, geometry }] of file.features.entries()) {
		const name = words(properties?.[property.name]);
		const group = words(properties?.[property.group]);
		const polygon = shape.safeParse(geometry).data;
		const why = problemOf({ name, group, polygon, seen });
		if (why) problems.push({ feature: i + 1, name: name ?? '', why });
		else if (name && group && polygon) areas.push({ name, group, polygon: rounded(polygon) });
		if (name) seen.add(folded(name));
	}
	return problems.length > 0 ? { areas: [], problems } : { areas, problems };
}

const wrongFile = (why: AreaProblem['why']): Areas => ({
	areas: [],
	problems: [{ feature: 0, name: '', why }]
});

function parse(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

const words = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number'
		? String(value).trim().replace(/\s+/g, ' ')
		: undefined;

type Read = { name?: string; group?: string; polygon?: Shape; seen: ReadonlySet<string> };

function problemOf({ name, group, polygon, seen }: Read): AreaProblem['why'] | undefined {
	if (name === undefined) return 'name_missing';
	if (!/[\p{L}\p{N}]/u.test(name)) return 'name_empty';
	if (name.length > NAME_LENGTH) return 'name_long';
	if (seen.has(folded(name))) return 'name_twice';
	if (!group) return 'group_missing';
	if (!polygon) return 'not_polygon';
	const rings = ringsOf(polygon);
	return problemOfRings(rings) ?? problemOfPlace(rings.flat());
}

/** Every ring of a polygon or of several. */
export const ringsOf = (polygon: Shape): readonly Ring[] =>
	polygon.type === 'Polygon' ? polygon.coordinates : polygon.coordinates.flat();

function problemOfRings(rings: readonly Ring[]) {
	if (rings.some((one) => one.length < 4)) return 'ring_short';
	return rings.every(isClosed) ? undefined : 'ring_open';
}

function problemOfPlace(positions: Ring) {
	const within = (value = NaN, [from, to]: readonly [number, number]) => value >= from && value <= to;
	if (positions.every(([x, y]) => within(x, ITALY.longitude) && within(y, ITALY.latitude))) return undefined;
	return positions.every(([x, y]) => within(y, ITALY.longitude) && within(x, ITALY.latitude))
		? 'axes_swapped'
		: 'outside_italy';
}

const round = (value = 0) => Math.round(value * 1e6) / 1e6;
const roundedRing = (one: Ring) => one.map(([x, y]) => [round(x), round(y)]);

const rounded = (polygon: Shape): Shape =>
	polygon.type === 'Polygon'
		? { type: 'Polygon', coordinates: polygon.coordinates.map(roundedRing) }
		: { type: 'MultiPolygon', coordinates: polygon.coordinates.map((part) => part.map(roundedRing)) };

/** Twice the area that a ring encloses: positive where it turns to the left. */
const turning = (one: Ring) =>
	one.reduce((sum, [x = 0, y = 0], i) => {
		const [nextX = 0, nextY = 0] = one[(i + 1) % one.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);

/** Outer rings turn to the left and holes to the right, as RFC 7946 wants; an open ring is closed. */
export function rightHanded(polygon: Shape): Shape {
	const turned = (rings: readonly Ring[]) =>
		rings.map((one, i) => {
			const whole = isClosed(one) ? one : [...one, one[0] ?? []];
			return turning(whole) > 0 === (i === 0) ? whole : [...whole].reverse();
		});
	return polygon.type === 'Polygon'
		? { type: 'Polygon', coordinates: turned(polygon.coordinates) }
		: { type: 'MultiPolygon', coordinates: polygon.coordinates.map(turned) };
}

const isClosed = (one: Ring) => one[0]?.[0] === one.at(-1)?.[0] && one[0]?.[1] === one.at(-1)?.[1];
