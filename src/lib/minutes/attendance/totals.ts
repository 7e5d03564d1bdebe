import { publicCount } from '../../privacy/rules';
import type { Counted } from '../rules';

type Part = { readonly category: Counted; readonly people: number | null };
type Present = {
	readonly people: number | null;
	readonly organizations: readonly string[];
	readonly counts: readonly Part[];
};

/** Nobody is of two of these: all of them together tell who is left. */
const AGES: readonly Counted[] = ['under_30', 'over_65'];
const COUNTED_ALONE: readonly Counted[] = ['residents', 'others'];

/**
 * What everybody may read of who was there. Organisations are named, so that those beside them must not be too few
 * either; and of parts that would tell who is left by subtraction the smaller one is not said.
 */
export function presentShown({ people, organizations, counts }: Present, below: number): Present {
	if (people === null) return { people, organizations, counts: [] };
	const unnamed = people - organizations.length;
	if (isFew(people, below) || isFew(unnamed, below)) return { people: null, organizations, counts: [] };

	const sayable = counts.filter(({ people: part }) => (partOf(people, part ?? 0, below) ?? 0) > 0);
	const telling = [
		smallerOf(sayable, AGES, people, below),
		smallerOf(sayable, COUNTED_ALONE, unnamed, below)
	];
	return { people, organizations, counts: sayable.filter((part) => !telling.includes(part)) };
}

/** A part is not said when it is too small, nor when what is left of the whole would be. */
export const partOf = (whole: number, part: number, below: number) =>
	isFew(whole, below) || isFew(whole - part, below) ? null : publicCount(part, below);

/** The part to leave out, where those in none of these parts are too few to say. */
function smallerOf(
	sayable: readonly Part[],
	categories: readonly Counted[],
	whole: number,
	below: number
): Part | undefined {
	const parts = sayable.filter(({ category }) => categories.includes(category));
	const left = parts.reduce((rest, { people }) => rest - (people ?? 0), whole);
	return isFew(left, below) ? parts.toSorted((a, b) => (a.people ?? 0) - (b.people ?? 0))[0] : undefined;
}

const isFew = (people: number, below: number) => publicCount(people, below) === null;
