import type { Actor } from '../actor';
import { askedBy, type CityRules } from './everything.server';
import type { ProjectDue } from './measurements.server';
import {
	byUrgency,
	callsOf,
	SHOWN,
	SHOWN_ALONE,
	WHOLE_CITY,
	type Call,
	type Line,
	type Topic
} from './rules';

export type Narrowed = {
	/** The id of a quartiere, or `WHOLE_CITY`. */
	readonly place?: string | undefined;
	readonly topic?: Topic | undefined;
};

/** A line, and how many of its kind there are, shown or not. */
export type Shown = Line & { readonly alike: number };

/** How much of each kind waits in each quartiere, and since when the oldest. */
export type Tallied = {
	readonly call: Call;
	readonly place: string;
	readonly count: number;
	readonly since: Date;
};

/**
 * What waits for this coordinator, by urgency and age, and the table of where it waits: a few questions, whatever the
 * size of the city. Of each kind the oldest, so that none hides the others; the table is never narrowed.
 */
export function readWaiting(actor: Actor, { place, topic }: Narrowed = {}, rules?: CityRules) {
	const most = topic === undefined ? SHOWN : SHOWN_ALONE;
	const calls = topic === undefined ? undefined : callsOf(topic);
	const { due, ...found } = askedBy(actor, { place, calls, most }, rules);

	const there = (topic ?? 'measurements') === 'measurements' ? dueIn(due, place) : [];
	const lines: readonly Shown[] = byUrgency([
		...found.lines.map((line) => ({ ...line, since: new Date(line.since) })),
		...there.slice(0, most).map(({ places, ...line }) => ({
			...line,
			place: place ?? places.toSorted()[0] ?? WHOLE_CITY,
			alike: there.length
		}))
	]);
	const tallied: readonly Tallied[] = [
		...found.tallied.map((some) => ({ ...some, since: new Date(some.since) })).toSorted(inOrder),
		...tallyOf(due)
	];
	return { lines, tallied };
}

export const listWaiting = (actor: Actor, narrowed: Narrowed = {}) => readWaiting(actor, narrowed).lines;
export const tallyWaiting = (actor: Actor) => readWaiting(actor).tallied;

const dueIn = (due: readonly ProjectDue[], place: string | undefined) =>
	due.filter(({ places }) => place === undefined || places.includes(place));

function tallyOf(due: readonly ProjectDue[]) {
	const there = due.flatMap(({ call, places, since }) => places.map((place) => ({ call, place, since })));
	return [...Map.groupBy(there, ({ place }) => place).values()].flatMap(([first, ...others]) =>
		first ? [{ ...first, count: others.length + 1 }] : []
	);
}

/** Kind by kind, the whole city before its quartieri. */
const inOrder = (a: Tallied, b: Tallied) => compare(keyOf(a), keyOf(b));
const keyOf = ({ call, place }: Tallied) => `${call} ${place === WHOLE_CITY ? '' : place}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
