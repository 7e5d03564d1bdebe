import type { Actor } from '../actor';
import { askedBy, type Asked } from './everything.server';
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

/**
 * What waits for this coordinator, by urgency and age: a few questions, whatever the size of the city. Of each kind
 * the oldest, so that none hides the others.
 */
export function listWaiting(actor: Actor, { place, topic }: Narrowed = {}, asked = askedBy(actor)): Shown[] {
	const most = topic === undefined ? SHOWN : SHOWN_ALONE;
	const calls = topic === undefined ? undefined : callsOf(topic);
	const due = (topic ?? 'measurements') === 'measurements' ? dueIn(asked, place) : [];
	return byUrgency([
		...asked.linesOf({ place, calls, most }).map((line) => ({ ...line, since: new Date(line.since) })),
		...due.slice(0, most).map(({ places, ...line }) => ({
			...line,
			place: place ?? places.toSorted()[0] ?? WHOLE_CITY,
			alike: due.length
		}))
	]);
}

const dueIn = ({ due }: Asked, place: string | undefined) =>
	due.filter(({ places }) => place === undefined || places.includes(place));

/** How much of each kind waits in each quartiere, and since when the oldest. */
export type Tallied = {
	readonly call: Call;
	readonly place: string;
	readonly count: number;
	readonly since: Date;
};

/** The same things, counted. */
export function tallyWaiting(actor: Actor, asked = askedBy(actor)): Tallied[] {
	const due = asked.due.flatMap(({ call, places, since }) => places.map((place) => ({ call, place, since })));
	return [
		...asked
			.tallied()
			.map((there) => ({ ...there, since: new Date(there.since) }))
			.toSorted(inOrder),
		...[...Map.groupBy(due, ({ place }) => place).values()].flatMap(([first, ...others]) =>
			first ? [{ ...first, count: others.length + 1 }] : []
		)
	];
}

/** Kind by kind, the whole city before its quartieri. */
const inOrder = (a: Tallied, b: Tallied) => compare(keyOf(a), keyOf(b));
const keyOf = ({ call, place }: Tallied) => `${call} ${place === WHOLE_CITY ? '' : place}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
