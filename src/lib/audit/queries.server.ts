import { asc, count, desc, gt, max, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import type { Action } from './actions';
import { sha256 } from './record.server';
import { beginningOf } from './forgetting/beginning.server';
import { sealedText } from './rules';
import { events } from './tables.server';

const AT_ONCE = 1000;

/**
 * The numbers of the events whose hash does not follow from the one before; empty when nobody touched them. The first
 * follows the last that was taken away because of its age. Of the database in use, or of a copy.
 */
export function brokenLinks(from: typeof db = db): number[] {
	const { upTo, hash } = beginningOf(from);
	let previous = hash;
	let after = 0;
	const broken: number[] = [];
	for (;;) {
		const some = from
			.select()
			.from(events)
			.where(gt(events.number, after))
			.orderBy(asc(events.number))
			.limit(AT_ONCE)
			.all();
		for (const event of some) {
			const follows = after > 0 || event.number > upTo;
			if (!follows || event.hash !== sha256(sealedText(previous, event))) broken.push(event.number);
			previous = event.hash;
			after = event.number;
		}
		if (some.length < AT_ONCE) return broken;
	}
}

export const countEvents = () => db.select({ total: count() }).from(events).get()?.total ?? 0;

const last = prepared(() =>
	db
		.select({ number: max(events.number) })
		.from(events)
		.prepare()
);

/** The number of the latest event: figures counted at it hold until the next. */
export const lastEvent = () => last().get()?.number ?? 0;

const otherThan = prepared(() =>
	db
		.select({ number: events.number })
		.from(events)
		.where(
			sql`${events.number} > ${sql.placeholder('from')} and ${events.number} <= ${sql.placeholder('to')}
				and ${events.action} not in (select value from json_each(${sql.placeholder('actions')}))`
		)
		.limit(1)
		.prepare()
);

/** Whether anything but these was done after an event, up to another. */
export const anythingBut = (actions: readonly Action[], { from, to }: { from: number; to: number }) =>
	to !== from && otherThan().get({ from, to, actions: JSON.stringify(actions) }) !== undefined;

const latest = prepared(() =>
	db.select({ at: events.at }).from(events).orderBy(desc(events.number)).limit(1).prepare()
);

/** When anything last changed in the city. */
export const lastChange = () => latest().get()?.at;
