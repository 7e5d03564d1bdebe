import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import * as can from '../policy';
import { findConsultation } from '../queries.server';
import { ensureBoxClosed } from './closed.server';
import { countPaperMarks, findReturns } from './queries.server';
import { paperReturns } from './tables.server';

type Returned = {
	/** How many sheets were in the box. */
	readonly sheets: number;
	readonly note: string;
};

/** Says how many sheets were in the ballot box, before any is copied. Never changed; a difference asks for its why. */
export function declareReturns(actor: Actor, consultationId: string, { sheets, note }: Returned) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.copyPaper(actor, consultation));
		ensureBoxClosed(consultation);
		ensure(findReturns(consultationId) === undefined, 'paper_already_declared');
		const { issued, cast } = countPaperMarks(consultationId);
		ensureValid(sheets <= issued, 'paper_more_than_issued', { field: 'sheets', values: { issued } });
		ensureValid(sheets === cast || note !== '', 'paper_note_required', {
			field: 'note',
			values: { sheets, cast }
		});

		db.insert(paperReturns).values({ consultationId, sheets, note, by: actor.id }).run();

		record(actor, 'consultation.paper_declared', consultation, can.placeOf(consultation), {
			details: { sheets, issued, cast }
		});
	});
}
