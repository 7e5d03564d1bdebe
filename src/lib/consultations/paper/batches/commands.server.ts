import { eq, max } from 'drizzle-orm';
import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import { now } from '../../../clock';
import { newId } from '../../../columns.server';
import { db, transact } from '../../../db.server';
import { authorize, ensure, ensureValid, found } from '../../../errors';
import { readManifest } from '../../manifest';
import * as can from '../../policy';
import { findConsultation } from '../../queries.server';
import { ensureBoxClosed } from '../closed.server';
import { listSheets } from '../keying/queries.server';
import { isSettled } from '../keying/rules';
import { findPaperBatch, findReturns, sheetsLeft } from '../queries.server';
import { batchProblem, LEAST_TOGETHER, MOST_IN_A_BATCH } from '../rules';
import { paperBatches } from '../tables.server';
import { noteOf } from './notes.server';

/** Takes sheets from the box to be numbered and copied together: five at least. */
export function openPaperBatch(actor: Actor, consultationId: string, size: number) {
	return transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.copyPaper(actor, consultation));
		ensureBoxClosed(consultation);
		const returns = findReturns(consultationId);
		ensure(returns !== undefined, 'paper_returns_first');
		const left = sheetsLeft(consultationId, returns.sheets);
		const problem = batchProblem(size, left);
		ensureValid(problem === undefined, problem ?? 'paper_batch_size', {
			field: 'size',
			values: { left, least: LEAST_TOGETHER, most: MOST_IN_A_BATCH, rest: left - size }
		});

		const [id, number] = [newId(), 1 + lastNumber(consultationId)];
		db.insert(paperBatches).values({ id, consultationId, number, sheets: size, openedBy: actor.id }).run();

		record(actor, 'consultation.paper_batch_opened', consultation, can.placeOf(consultation), {
			details: { number, sheets: size }
		});
		return { id, number };
	});
}

/** Every sheet was copied twice and settled: what did not match is written down, and nothing changes any more. */
export function closePaperBatch(actor: Actor, batchId: string) {
	transact(() => {
		const batch = found(findPaperBatch(batchId));
		const consultation = found(findConsultation(batch.consultationId));

		authorize(can.copyPaper(actor, consultation));
		ensureBoxClosed(consultation);
		ensure(batch.closedAt === null, 'paper_batch_closed');
		const sheets = listSheets(batch);
		ensure(sheets.every(isSettled), 'paper_batch_unfinished');

		const note = noteOf(readManifest(found(consultation.manifest)), sheets);
		db.update(paperBatches)
			.set({ note, closedBy: actor.id, closedAt: now() })
			.where(eq(paperBatches.id, batchId))
			.run();

		record(actor, 'consultation.paper_batch_closed', consultation, can.placeOf(consultation), {
			details: { number: batch.number, sheets: batch.sheets }
		});
	});
}

const lastNumber = (consultationId: string) =>
	db
		.select({ last: max(paperBatches.number) })
		.from(paperBatches)
		.where(eq(paperBatches.consultationId, consultationId))
		.get()?.last ?? 0;
