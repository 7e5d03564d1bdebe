import { ringsOf } from '../formats/geojson';
import type { Polygon } from './rules';

/** Borders drawn by hand never meet exactly: a street's width apart they still touch. */
const TOUCHING_METRES = 60;

const METRES_PER_DEGREE = 111_320;

type Point = readonly [x: number, y: number];
type Placed = { readonly districtId: string; readonly polygon: Polygon | null };

/** Two quartieri are near when they have the same polo, or when their borders touch. */
export const areNear = (a: Placed, b: Placed) =>
	a.districtId === b.districtId || (a.polygon !== null && b.polygon !== null && touch(a.polygon, b.polygon));

/** Whether the borders of two places come so near to each other somewhere. */
export function touch(a: Polygon, b: Polygon): boolean {
	const [latitude] = outline(a).map(([, lat = 0]) => lat);
	const narrow = Math.cos(((latitude ?? 0) * Math.PI) / 180);
	const metres = ([lon = 0, lat = 0]: readonly number[]): Point => [
		lon * narrow * METRES_PER_DEGREE,
		lat * METRES_PER_DEGREE
	];
	const [one, other] = [a, b].map((polygon) => ringsOf(polygon).map((ring) => ring.map(metres)));
	if (!one || !other || boxesApart(one.flat(), other.flat())) return false;
	return comesNear(one.flat(), other) || comesNear(other.flat(), one);
}

const outline = (polygon: Polygon) => ringsOf(polygon).flat();

function boxesApart(a: readonly Point[], b: readonly Point[]) {
	const [boxA, boxB] = [boxOf(a), boxOf(b)];
	return ([0, 1] as const).some(
		(axis) =>
			boxA.low[axis] - TOUCHING_METRES > boxB.high[axis] || boxB.low[axis] - TOUCHING_METRES > boxA.high[axis]
	);
}

function boxOf(points: readonly Point[]) {
	let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		[left, bottom] = [Math.min(left, x), Math.min(bottom, y)];
		[right, top] = [Math.max(right, x), Math.max(top, y)];
	}
	return { low: [left, bottom], high: [right, top] } as const;
}

const comesNear = (points: readonly Point[], rings: readonly (readonly Point[])[]) =>
	rings.some((ring) =>
		ring.slice(1).some((end, i) => {
			const start = ring[i];
			return start !== undefined && points.some((point) => distance(point, start, end) <= TOUCHING_METRES);
		})
	);

/** From a point to a stretch of border. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point) {
	const [alongX, alongY] = [toX - fromX, toY - fromY];
	const length = alongX ** 2 + alongY ** 2;
	const share = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
	const at = Math.max(0, Math.min(1, share));
	return Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY);
}
