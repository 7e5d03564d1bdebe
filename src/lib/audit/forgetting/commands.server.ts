import { and, asc, desc, gte, lt, lte, type SQL } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { now, today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize } from '../../errors';
import * as can from '../policy';
import { record } from '../record.server';
import { ACTS_KEPT_MONTHS, actsForgottenBefore, steadyClock } from '../rules';
import { events } from '../tables.server';
import { beginningOf, sealsIn } from './beginning.server';

/** As many lines as one run takes, so that nobody waits for it: the next goes on from there. */
const AT_ONCE = 2000;

/**
 * Lines of more than five years ago go, the oldest first and none in between. What they leave is one line of the
 * record itself: up to where it was shortened, the hash that the next line follows, and the seals of minutes.
 */
export function forgetActs(actor: Actor) {
	return transact(() => {
		authorize(can.forgetActs(actor));

		const due = listDue();
		const last = due.at(-1);
		if (!last) return 0;
		const { since = last.at } = beginningOf();
		const began = Math.min(since.getTime(), last.at.getTime());

		record(
			actor,
			'acts.forgotten',
			{ id: 'events' },
			{},
			{
				details: {
					upTo: last.number,
					hash: last.hash,
					lines: due.length,
					months: ACTS_KEPT_MONTHS,
					since: began,
					lastAt: last.at.getTime(),
					seals: due.flatMap(sealsIn)
				}
			}
		);
		// Only now: the line above follows the last one, which may be among those that go.
		db.delete(events).where(lte(events.number, last.number)).run();
		return due.length;
	});
}

/**
 * The lines up to the last due one before the first that is still to be kept, whatever their times say: none goes from
 * the middle. A time that is yet to come is wrong, and keeps nothing.
 */
function listDue() {
	const { from, until } = steadyClock(today());
	const steady = numbers(and(gte(events.at, from), lt(events.at, until)), desc(events.number), 1);
	if (steady.length === 0) return [];

	const before = actsForgottenBefore(today());
	const [kept = 0] = numbers(and(gte(events.at, before), lte(events.at, now())), asc(events.number), 1);
	const due = numbers(and(lt(events.at, before), lt(events.number, kept)), asc(events.number), AT_ONCE);
	return db
		.select()
		.from(events)
		.where(lte(events.number, due.at(-1) ?? 0))
		.orderBy(asc(events.number))
		.all();
}

const numbers = (where: SQL | undefined, order: SQL, most: number) =>
	db
		.select({ number: events.number })
		.from(events)
		.where(where)
		.orderBy(order)
		.limit(most)
		.all()
		.map(({ number }) => number);
