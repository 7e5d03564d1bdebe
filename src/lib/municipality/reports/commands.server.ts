import { eq, lt } from 'drizzle-orm';
import { SYSTEM, type Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now, today } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import * as can from '../policy';
import type { BarrierReport } from './forms';
import { findReport } from './queries.server';
import { answerDue, notesForgottenBefore } from './rules';
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

/** A year later a report goes, with the contact that somebody left. */
export function forgetReports(actor: Actor) {
	return transact(() => {
		authorize(can.forgetNotes(actor));

		const { changes } = db
			.delete(barrierReports)
			.where(lt(barrierReports.createdAt, notesForgottenBefore(today())))
			.run();

		if (changes > 0) record(actor, 'barrier.forgotten', REPORTS, {}, { details: { reports: changes } });
		return changes;
	});
}

const REPORTS = { id: 'barrier_reports' };
