import { asc, gte, lte } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize } from '../../errors';
import * as can from '../policy';
import { record } from '../record.server';
import { ACTS_KEPT_MONTHS, actsForgottenBefore } from '../rules';
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
					since: since.getTime(),
					seals: due.flatMap(sealsIn)
				}
			}
		);
		// Only now: the line above follows the last one, which may be among those that go.
		db.delete(events).where(lte(events.number, last.number)).run();
		return due.length;
	});
}

/** The lines before the first that is still to be kept, whatever their times say: none goes from the middle. */
function listDue() {
	const kept = db
		.select({ number: events.number })
		.from(events)
		.where(gte(events.at, actsForgottenBefore(today())))
		.orderBy(asc(events.number))
		.limit(1)
		.get();
	return db
		.select()
		.from(events)
		.where(kept ? lte(events.number, kept.number - 1) : undefined)
		.orderBy(asc(events.number))
		.limit(AT_ONCE)
		.all();
}
