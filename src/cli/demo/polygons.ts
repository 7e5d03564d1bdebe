import type { Polygon } from '../../lib/neighbourhoods/rules';
import { seeded, type Random } from './random';

const COLUMNS = 4;
const ROWS = 3;
const BENDS = 5;
const WEST = 10.86;
const NORTH = 44.71;
const WIDTH = 0.11;
const HEIGHT = 0.075;

type Point = readonly [number, number];

/**
 * Twelve quartieri of a city that does not exist: a grid pulled out of shape, whose neighbours share their
 * borders point by point and whose outline is rounded like that of an old town.
 */
export function quartieriPolygons(): Polygon[] {
	const random = seeded(1861);
	const corners = Array.from({ length: ROWS + 1 }, (_, row) =>
		Array.from({ length: COLUMNS + 1 }, (_, column) => corner(random, column, row))
	);
	const across = corners.map((row, r) =>
		row.slice(1).map((end, c) => border(random, row[c] ?? end, end, r === 0 || r === ROWS))
	);
	const down = corners
		.slice(1)
		.map((row, r) =>
			row.map((end, c) => border(random, corners[r]?.[c] ?? end, end, c === 0 || c === COLUMNS))
		);

	return Array.from({ length: ROWS * COLUMNS }, (_, i) => {
		const [row, column] = [Math.floor(i / COLUMNS), i % COLUMNS];
		const ring = [
			...(across[row]?.[column] ?? []),
			...(down[row]?.[column + 1] ?? []).slice(1),
			...(across[row + 1]?.[column] ?? []).toReversed().slice(1),
			...(down[row]?.[column] ?? []).toReversed().slice(1)
		];
		return { type: 'Polygon', coordinates: [ring.map(onEarth)] };
	});
}

/** Inside, a little out of place; on the edge of town, drawn in towards a circle. */
function corner(random: Random, column: number, row: number): Point {
	const x = (column / COLUMNS) * 2 - 1;
	const y = (row / ROWS) * 2 - 1;
	const rounding = 1 / Math.max(1, Math.hypot(x, y) * 0.86);
	return [x * rounding + (random.share() - 0.5) * 0.16, y * rounding + (random.share() - 0.5) * 0.18];
}

/** A border wanders a little; that of the town bulges outwards. */
function border(random: Random, from: Point, to: Point, outer: boolean): Point[] {
	const between = Array.from({ length: BENDS }, (_, i): Point => {
		const share = (i + 1) / (BENDS + 1);
		const bulge = outer ? 1 + 0.09 * Math.sin(share * Math.PI) : 1;
		const stray = (random.share() - 0.5) * 0.05;
		return [
			(from[0] + (to[0] - from[0]) * share) * bulge + stray,
			(from[1] + (to[1] - from[1]) * share) * bulge + stray
		];
	});
	return [from, ...between, to];
}

const onEarth = ([x, y]: Point) => [
	Number((WEST + ((x + 1) / 2) * WIDTH).toFixed(5)),
	Number((NORTH - ((y + 1) / 2) * HEIGHT).toFixed(5))
];
