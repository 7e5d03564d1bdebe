import { publicCount } from '../../privacy/rules';
import type { Counted } from '../rules';

type Part = { readonly category: Counted; readonly people: number | null };
type Present = {
	readonly people: number | null;
	readonly organizations: readonly string[];
	readonly counts: readonly Part[];
	/** Beside whom those left are too few to say, where it is not the organisations. */
	readonly beside?: 'members';
};

/** Nobody is of two of these: all of them together tell who is left. */
const AGES: readonly Counted[] = ['under_30', 'over_65'];
const COUNTED_ALONE: readonly Counted[] = ['residents', 'others'];

/** Whom minutes tell of those who were there: organisations by name, and the most members that decided together. */
type Known = { readonly organizations: number; readonly members: number };

const mostOf = ({ organizations, members }: Known) => Math.max(organizations, members);

/**
 * What everybody may read of who was there. Organisations are named, and decisions say how many members took them, so
 * that those beside them must not be too few either; and of parts that would tell who is left by subtraction the
 * smaller one is not said.
 */
export function presentShown(
	{ people, organizations, counts, beside }: Present,
	members: number,
	below: number
): Present {
	const known = { organizations: organizations.length, members };
	const who = members > known.organizations ? ('members' as const) : beside;
	const untold = { people: null, organizations, counts: [], ...(who && { beside: who }) };
	if (people === null || isFew(people, below) || isFew(people - mostOf(known), below)) return untold;

	const sayable = counts.filter(({ people: part }) => (partOf(people, part ?? 0, below) ?? 0) > 0);
	const telling = [
		smallerOf(sayable, AGES, people, below),
		smallerOf(sayable, COUNTED_ALONE, people - known.organizations, below),
		members > 0 && smallerOf(sayable, COUNTED_ALONE, people - members, below)
	];
	return { people, organizations, counts: sayable.filter((part) => !telling.includes(part)) };
}

/**
 * The same of one number, for who adds up meetings: those known are told, and the few beside them are a small count.
 * Where those known are few themselves nothing is told and nothing is left.
 */
export function presentSplit(people: number, known: Known, below: number) {
	const most = mostOf(known);
	if (isFew(people, below)) return most > 0 ? undefined : { told: null, few: people };
	if (!isFew(people - most, below)) return { told: people, few: 0 };
	return isFew(most, below) ? undefined : { told: most, few: people - most };
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
