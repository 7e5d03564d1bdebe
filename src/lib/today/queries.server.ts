import type { Actor } from '../actor';
import { askedBy, type Asked, type Row } from './everything.server';
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
 * What waits for this coordinator, by urgency and age: one question, whatever the size of the city. Of each kind
 * the oldest, so that none hides the others.
 */
export function listWaiting(actor: Actor, { place, topic }: Narrowed = {}, asked = askedBy(actor)): Shown[] {
	const most = topic === undefined ? SHOWN : SHOWN_ALONE;
	const calls = topic === undefined ? undefined : callsOf(topic);
	const rows = asked
		.waiting()
		.filter((row) => (place ?? row.place) === row.place && (calls?.includes(row.call) ?? true));
	const due = (topic ?? 'measurements') === 'measurements' ? dueIn(asked, place) : [];
	return byUrgency([
		...[...Map.groupBy(rows, ({ call }) => call).values()].flatMap((alike) => oldestOf(alike, most)),
		...due.slice(0, most).map(({ places, ...line }) => ({
			...line,
			place: place ?? places.toSorted()[0] ?? WHOLE_CITY,
			alike: due.length
		}))
	]);
}

/** The first of one kind. What is in several quartieri is one line. */
function oldestOf(rows: readonly Row[], most: number): Shown[] {
	const lines = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((there) => {
		const [first, ...others] = there;
		if (!first) return [];
		return others.length === 0 ? first : { ...first, since: oldest(there), place: firstPlace(there) };
	});
	return lines
		.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
		.slice(0, most)
		.map((line) => ({ ...line, since: new Date(line.since), alike: lines.length }));
}

const oldest = (rows: readonly Row[]) => rows.reduce((least, { since }) => Math.min(least, since), Infinity);
const firstPlace = (rows: readonly Row[]) => rows.map(({ place }) => place).toSorted()[0] ?? WHOLE_CITY;

const dueIn = ({ due }: Asked, place: string | undefined) =>
	due.filter(({ places }) => place === undefined || places.includes(place));

/** How much of each kind waits in each quartiere, and since when the oldest. */
export type Tallied = {
	readonly call: Call;
	readonly place: string;
	readonly count: number;
	readonly since: Date;
};

/** The same things, counted: of the same question. */
export function tallyWaiting(actor: Actor, asked = askedBy(actor)): Tallied[] {
	const due = asked.due.flatMap(({ call, places, since }) => places.map((place) => ({ call, place, since })));
	return [
		...[...Map.groupBy(asked.waiting(), ({ call, place }) => `${call} ${place}`).values()]
			.flatMap((rows) => tallyOf(rows))
			.toSorted(inOrder),
		...[...Map.groupBy(due, ({ place }) => place).values()].flatMap(([first, ...others]) =>
			first ? [{ ...first, count: others.length + 1 }] : []
		)
	];
}

function tallyOf(rows: readonly Row[]): Tallied[] {
	const [first] = rows;
	if (!first) return [];
	const count = new Set(rows.map(({ id }) => id)).size;
	return [{ call: first.call, place: first.place, count, since: new Date(oldest(rows)) }];
}

/** Kind by kind, the whole city before its quartieri. */
const inOrder = (a: Tallied, b: Tallied) => compare(keyOf(a), keyOf(b));
const keyOf = ({ call, place }: Tallied) => `${call} ${place === WHOLE_CITY ? '' : place}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
