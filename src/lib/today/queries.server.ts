import { sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { db, prepared } from '../db.server';
import { p } from './asking.server';
import { askedBy, everything, inTheirAreas, type Asked } from './everything.server';
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

const placeOf = sql.raw(`coalesce(w.neighbourhood_id, '${WHOLE_CITY}')`);

const narrowed = sql`(${p('place')} is null or ${placeOf} = ${p('place')})
	and (${p('calls')} is null or w.call in (select value from json_each(${p('calls')})))`;

const lines = prepared(() => {
	const counted = db
		.select({
			call: sql<Call>`w.call`.as('call'),
			id: sql<string>`w.id`.as('id'),
			title: sql<string>`w.title`.as('title'),
			since: sql<number>`min(w.since)`.as('since'),
			place: sql<string>`min(${placeOf})`.as('place'),
			alike: sql<number>`count(*) over (partition by w.call)`.as('alike'),
			turn: sql<number>`row_number() over (partition by w.call order by min(w.since), w.id)`.as('turn')
		})
		.from(everything())
		.where(sql`${inTheirAreas} and ${narrowed}`)
		.groupBy(sql`w.call`, sql`w.id`)
		.as('counted');
	return db
		.select()
		.from(counted)
		.where(sql`${counted.turn} <= ${p('most')}`)
		.prepare();
});

/** A line, and how many of its kind there are, shown or not. */
export type Shown = Line & { readonly alike: number };

/**
 * What waits for this coordinator, by urgency and age: one question, whatever the size of the city. Of each kind
 * the oldest, so that none hides the others.
 */
export function listWaiting(actor: Actor, { place, topic }: Narrowed = {}, asked = askedBy(actor)): Shown[] {
	const most = topic === undefined ? SHOWN : SHOWN_ALONE;
	const found = lines().all({
		...asked.values,
		most,
		place: place ?? null,
		calls: topic === undefined ? null : JSON.stringify(callsOf(topic))
	});
	const due = (topic ?? 'measurements') === 'measurements' ? dueIn(asked, place) : [];
	return byUrgency([
		...found.map(({ call, id, title, place, since, alike }) => ({
			...{ call, id, title, place, alike },
			since: new Date(since)
		})),
		...due.slice(0, most).map(({ places, ...line }) => ({
			...line,
			place: place ?? places.toSorted()[0] ?? WHOLE_CITY,
			alike: due.length
		}))
	]);
}

const dueIn = ({ due }: Asked, place: string | undefined) =>
	due.filter(({ places }) => place === undefined || places.includes(place));

const tallied = prepared(() =>
	db
		.select({
			call: sql<Call>`w.call`,
			place: sql<string>`${placeOf}`,
			count: sql<number>`count(distinct w.id)`,
			since: sql<number>`min(w.since)`
		})
		.from(everything())
		.where(inTheirAreas)
		.groupBy(sql`w.call`, sql`w.neighbourhood_id`)
		.prepare()
);

/** How much of each kind waits in each quartiere, and since when the oldest. One question as well. */
export function tallyWaiting(actor: Actor, asked = askedBy(actor)) {
	const due = asked.due.flatMap(({ call, places, since }) => places.map((place) => ({ call, place, since })));
	return [
		...tallied()
			.all(asked.values)
			.map((row) => ({ ...row, since: new Date(row.since) })),
		...[...Map.groupBy(due, ({ place }) => place).values()].flatMap(([oldest, ...others]) =>
			oldest ? [{ ...oldest, count: others.length + 1 }] : []
		)
	];
}
export type Tallied = ReturnType<typeof tallyWaiting>[number];
