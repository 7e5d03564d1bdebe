import { BLANK, faultsOf, readBallot, type Ballot, type BallotRules, type Fault } from '../../ballots/faults';
import { groupsFrom } from '../../ballots/ordering';
import { ballotFrom } from '../../ballots/typed';
import { KEYINGS } from '../rules';

/** Besides what is marked on it, what a sheet may turn out to be: not to be read or spoiled; or not there. */
export const ODDITIES = ['void', 'missing'] as const;
export type Oddity = (typeof ODDITIES)[number];

/** A sheet as somebody copied it. */
export type Keyed = Ballot | Oddity;

export const isOddity = (value: unknown): value is Oddity => ODDITIES.some((oddity) => oddity === value);

/** A sheet of a batch, with what was copied of it so far: as canonical JSON, by whom. */
export type Sheet = {
	readonly sheet: number;
	readonly keyings: readonly { readonly choice: string; readonly by: string }[];
	/** What the third look found, where the two copies differ. */
	readonly settled: { readonly choice: string; readonly reason: string } | undefined;
};

export const isKeyedTwice = ({ keyings }: Sheet) => keyings.length === KEYINGS;
const agree = ({ keyings: [first, second] }: Sheet) => first?.choice === second?.choice;

/** The two copies say different things, and nobody looked a third time. */
export const differs = (sheet: Sheet) => isKeyedTwice(sheet) && !agree(sheet) && sheet.settled === undefined;

export const isSettled = (sheet: Sheet) =>
	isKeyedTwice(sheet) && (agree(sheet) || sheet.settled !== undefined);

/** Whether this person may still copy it: nobody copies the same sheet twice. */
export const isFor = (personId: string, { keyings }: Sheet) =>
	keyings.length < KEYINGS && keyings.every(({ by }) => by !== personId);

/** What a settled sheet is worth, as canonical JSON. */
export const verdictOf = ({ keyings: [first], settled }: Sheet) => settled?.choice ?? first?.choice ?? '';

/** What the fields of a form say of a sheet: one of the buttons beside the main one, or what is marked. */
export function markedIn(rules: BallotRules, fields: FormData): unknown {
	const pressed = fields.get('odd');
	if (isOddity(pressed) || pressed === BLANK) return pressed;
	return orderIn(rules, fields) ?? ballotFrom(rules, fields);
}

/**
 * Numbers written by hand say an order also where one was left out: nobody can ask whoever wrote them. Nothing where
 * what was typed is no number.
 */
function orderIn({ method, options }: BallotRules, fields: FormData) {
	const ids = options.map(({ id }) => id);
	const places = Object.fromEntries(ids.map((id) => [id, String(fields.get(`place-${id}`) ?? '').trim()]));
	const written = Object.values(places).every((place) => /^([1-9]\d?)?$/.test(place));
	return method === 'preferences' && written ? groupsFrom(ids, places) : undefined;
}

/** A sheet in its one form, or what is wrong with it as it was copied. */
export function readMarked(rules: BallotRules, marked: unknown): { keyed: Keyed } | { fault: Fault } {
	if (isOddity(marked)) return { keyed: marked };
	const [fault] = faultsOf(rules, marked);
	const keyed = readBallot(rules, marked);
	return keyed === undefined ? { fault: fault ?? 'unknown_option' } : { keyed };
}

/** What it is in the count: a spoiled sheet is blank, one that is not there is nothing. */
export const inTheCount = (keyed: Keyed): readonly Ballot[] =>
	keyed === 'missing' ? [] : [keyed === 'void' ? BLANK : keyed];
