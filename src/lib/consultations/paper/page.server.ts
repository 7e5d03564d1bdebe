import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { now } from '../../clock';
import { db } from '../../db.server';
import { number } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import * as can from '../policy';
import type { Found } from '../queries.server';
import { stateOf, type ConsultationState } from '../rules';
import { countPaperMarks, findReturns, listPaperBatches, paperWaits, sheetsLeft } from './queries.server';
import { handySize, KEYINGS } from './rules';
import { paperBallots, paperBatches } from './tables.server';

/** A vote on paper, for whoever copies it; nothing for others. */
export const boxSeenBy = (actor: Actor, consultation: Found | undefined) =>
	consultation?.channels.includes('paper') && can.copyPaper(actor, consultation) ? consultation : undefined;

/** What the page that runs a vote says of its paper: where it is printed, and what the count waits for. */
export function boxLinkOf(consultation: Found, state: ConsultationState) {
	if (!consultation.channels.includes('paper') || state === 'draft' || state === 'annulled') return undefined;
	const waits = state === 'closed' ? paperWaits(consultation) : undefined;
	return { prints: state === 'called' || state === 'open', waits: waits && m[`refusal_${waits}`]() };
}

/** Where the ballot box stands. Until the vote closes nothing in it is counted, nor is anything here. */
export function boxOf(consultation: Found) {
	const { id, question } = consultation;
	const state = stateOf(consultation, now());
	const about = { id, question };
	if (state === 'called' || state === 'open') return { ...about, phase: 'early' as const };
	const returns = findReturns(id);
	if (!returns && state !== 'closed') return { ...about, phase: 'over' as const };
	if (!returns) return { ...about, phase: 'counting' as const, marks: marksWords(id) };
	const left = sheetsLeft(id, returns.sheets);
	return {
		...about,
		phase: state === 'closed' ? ('copying' as const) : ('done' as const),
		returns: { sheets: returns.sheets, note: returns.note },
		left,
		handy: handySize(left),
		batches: batchesOf(id),
		ready: state === 'closed' && paperWaits(consultation) === undefined
	};
}

function marksWords(consultationId: string) {
	const { issued, cast } = countPaperMarks(consultationId);
	return m.box_marks({ issued: number(issued), cast: number(cast) });
}

/** Each batch with how far its copies are. */
function batchesOf(consultationId: string) {
	const copies = db
		.select({ id: paperBallots.batchId, made: sql`count(*)`.mapWith(Number) })
		.from(paperBallots)
		.innerJoin(paperBatches, eq(paperBatches.id, paperBallots.batchId))
		.where(eq(paperBatches.consultationId, consultationId))
		.groupBy(paperBallots.batchId)
		.all();
	return listPaperBatches(consultationId).map(({ id, number: name, sheets, note, closedAt }) => {
		const made = copies.find((batch) => batch.id === id)?.made ?? 0;
		return {
			...{ id, number: name, sheets, note, closed: closedAt !== null },
			copied: m.box_batch_copied({ made, all: sheets * KEYINGS })
		};
	});
}
