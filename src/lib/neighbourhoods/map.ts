import { ringsOf } from '../formats/geojson';
import type { Polygon } from './rules';

type Placed = { readonly polygon: Polygon | null };
type Point = readonly [x: number, y: number];

/** The wider side of a drawing, in its own units. */
const SIZE = 1000;
/** Points nearer than this to the one before are left out: about half a pixel of a map on a screen. */
const NEAREST = 1;

/**
 * Polygons as paths of one drawing, north up: longitude is narrowed by the cosine of the latitude, which
 * for a city is true enough. A place without a polygon has no path and stands in the list only.
 */
export function drawMap<T extends Placed>(places: readonly T[], size = SIZE) {
	const outline = places.flatMap(({ polygon }) => (polygon ? ringsOf(polygon).flat() : []));
	if (outline.length === 0) return { viewBox: `0 0 ${size} ${size}`, drawn: places.map(undrawn) };

	const { project, width, height } = projection(outline, size);
	const drawn = places.map((place) => {
		if (!place.polygon) return undrawn(place);
		const rings = ringsOf(place.polygon).map((ring) => thinned(ring.map(project)));
		return { place, path: rings.map(pathOf).join(''), at: middleOf(rings) };
	});
	return { viewBox: `0 0 ${width} ${height}`, drawn };
}

/** One polygon alone, as a sign of its quartiere. */
export function drawShape(polygon: Polygon | null, size = 200) {
	if (!polygon) return undefined;
	const { viewBox, drawn } = drawMap([{ polygon }], size);
	return { viewBox, path: drawn[0]?.path ?? '' };
}

const undrawn = <T>(place: T) => ({ place, path: undefined, at: undefined });

function projection(outline: readonly (readonly number[])[], size: number) {
	const [west, east] = extent(outline, 0);
	const [south, north] = extent(outline, 1);
	const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const scale = size / Math.max((east - west) * narrow, north - south, Number.EPSILON);
	const project = ([longitude = west, latitude = south]: readonly number[]): Point => [
		Math.round((longitude - west) * narrow * scale),
		Math.round((north - latitude) * scale)
	];
	return {
		project,
		width: Math.max(1, Math.round((east - west) * narrow * scale)),
		height: Math.max(1, Math.round((north - south) * scale))
	};
}

function extent(outline: readonly (readonly number[])[], axis: 0 | 1) {
	let [low, high] = [Infinity, -Infinity];
	for (const position of outline) {
		low = Math.min(low, position[axis] ?? low);
		high = Math.max(high, position[axis] ?? high);
	}
	return [low, high] as const;
}

/** Without the points that nobody could tell apart; what is left of a tiny ring is still a ring. */
function thinned(ring: readonly Point[]) {
	const kept: Point[] = [];
	for (const point of ring.slice(0, -1)) {
		const last = kept.at(-1);
		if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) > NEAREST) kept.push(point);
	}
	return kept.length >= 3 ? kept : ring.slice(0, -1);
}

/** Steps from point to point, which are shorter to write than places. */
function pathOf(ring: readonly Point[]) {
	const [start, ...rest] = ring;
	if (!start) return '';
	let [x, y] = start;
	const steps = rest.map(([toX, toY]) => {
		const step = `l${toX - x} ${toY - y}`;
		[x, y] = [toX, toY];
		return step;
	});
	return `M${start[0]} ${start[1]}${steps.join('').replaceAll(' -', '-')}z`;
}

/** Where a name is written: the middle of the longest ring's box. */
function middleOf(rings: readonly (readonly Point[])[]) {
	const longest = rings.reduce((a, b) => (b.length > a.length ? b : a), []);
	const [left, right] = extent(longest, 0);
	const [top, bottom] = extent(longest, 1);
	return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
}
