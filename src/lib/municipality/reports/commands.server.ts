import { eq } from 'drizzle-orm';
import { SYSTEM, type Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import * as can from '../policy';
import type { BarrierReport } from './forms';
import { findReport } from './queries.server';
import { answerDue } from './rules';
import { barrierReports } from './tables.server';

/** Somebody met a barrier on a page; the answer is due in 30 days. */
export function reportBarrier({ id, page, problem, contact }: BarrierReport) {
	return transact(() => {
		const dueOn = answerDue(now());
		db.insert(barrierReports).values({ id, page, problem, contact, dueOn }).run();
		record(SYSTEM, 'barrier.reported', { id }, {}, { details: { dueOn } });
		return { dueOn };
	});
}

/** The office has answered whoever reported it. */
export function answerReport(actor: Actor, id: string) {
	return transact(() => {
		const report = found(findReport(id));

		authorize(can.administer(actor));
		ensure(report.answeredAt === null, 'already_done');

		db.update(barrierReports)
			.set({ answeredAt: now(), answeredBy: actor.id })
			.where(eq(barrierReports.id, id))
			.run();
		record(actor, 'barrier.answered', { id }, {});
	});
}
