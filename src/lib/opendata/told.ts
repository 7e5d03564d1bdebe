import { publishRows } from '../privacy/rules';

/** A count of people, of something in a place. `below` where it may only be told from more people on. */
export type Counted = {
	readonly id: string;
	readonly place: string;
	readonly people: number;
	readonly below?: number;
};

/** Counts that are told as one number. `null` where even together they are too few to say. */
export type Together = {
	/** One place; or several, whose people are told only together. */
	readonly places: readonly string[];
	readonly people: number | null;
	readonly ids: readonly string[];
};

const sumOf = (rows: readonly Pick<Counted, 'people'>[]) => rows.reduce((sum, { people }) => sum + people, 0);

/**
 * Which counts may be told, first place by place and then one by one, so that nothing hidden can be found by
 * subtraction: what is told of a place still adds up to the total of that place, and the places to that of the
 * city. Whatever is not told by itself is part of one number told together.
 */
export function tellApart(rows: readonly Counted[], below: number): readonly Together[] {
	const inPlace = Map.groupBy(rows, ({ place }) => place);
	const places = publishRows(
		[...inPlace].map(([id, counted]) => ({ id, people: sumOf(counted) })),
		below
	);
	const merged = places.together.flatMap((place) => inPlace.get(place) ?? []);
	const apart = places.rows.flatMap(({ id }) => insideOf(id, inPlace.get(id) ?? [], below));
	return merged.length === 0
		? apart
		: [...apart, { places: places.together, people: places.others, ids: countedIds(merged) }];
}

/** What of a place is told together, where anything is: the total of the place is known, so that it fills it up. */
function insideOf(place: string, rows: readonly Counted[], below: number): Together[] {
	const { together } = publishRows(rows, below);
	if (together.length === 0) return [];
	const hidden = new Set(together);
	const merged = rows.filter(({ id }) => hidden.has(id));
	return [{ places: [place], people: sumOf(merged), ids: countedIds(merged) }];
}

/** Nobody is no count of people: it is told as it is. */
const countedIds = (rows: readonly Counted[]) => rows.filter(({ people }) => people > 0).map(({ id }) => id);
