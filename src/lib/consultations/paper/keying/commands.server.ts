import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import { db, transact } from '../../../db.server';
import { authorize, ensure, ensureValid, found } from '../../../errors';
import { faultValues } from '../../ballots/sheet.server';
import { canonical, readManifest } from '../../manifest';
import * as can from '../../policy';
import { findConsultation } from '../../queries.server';
import { ensureBoxClosed } from '../closed.server';
import { findPaperBatch, type PaperBatch } from '../queries.server';
import { paperBallots, paperSettlements } from '../tables.server';
import { listSheets } from './queries.server';
import { differs, isFor, isKeyedTwice, readMarked } from './rules';

/** Copies one sheet, as one of two people who do not see each other's copy. Never changed. */
export function keySheet(actor: Actor, batchId: string, number: number, marked: unknown) {
	transact(() => {
		const { batch, consultation } = inHand(batchId);

		authorize(can.copyPaper(actor, consultation));
		ensureOpenBatch(batch, consultation);
		const sheet = sheetOf(batch, number);
		ensure(!isKeyedTwice(sheet), 'paper_keyed_twice', { values: { sheet: number } });
		ensure(isFor(actor.id, sheet), 'paper_keyed_by_you', { values: { sheet: number } });
		const choice = validOn(consultation.manifest, marked);

		const keying = sheet.keyings.length + 1;
		db.insert(paperBallots).values({ batchId, sheet: number, keying, choice, by: actor.id }).run();

		record(actor, 'consultation.paper_keyed', consultation, can.placeOf(consultation), {
			details: { number: batch.number }
		});
	});
}

type Third = { readonly marked: unknown; readonly reason: string };

/** A third look at a sheet whose two copies differ: what it says, and why. Both copies stay. */
export function settleSheet(actor: Actor, batchId: string, number: number, { marked, reason }: Third) {
	transact(() => {
		const { batch, consultation } = inHand(batchId);

		authorize(can.copyPaper(actor, consultation));
		ensureOpenBatch(batch, consultation);
		ensure(differs(sheetOf(batch, number)), 'paper_nothing_to_settle');
		const choice = validOn(consultation.manifest, marked);

		db.insert(paperSettlements).values({ batchId, sheet: number, choice, reason, by: actor.id }).run();

		record(actor, 'consultation.paper_settled', consultation, can.placeOf(consultation), {
			details: { number: batch.number }
		});
	});
}

function inHand(batchId: string) {
	const batch = found(findPaperBatch(batchId));
	return { batch, consultation: found(findConsultation(batch.consultationId)) };
}

function ensureOpenBatch({ closedAt }: PaperBatch, consultation: Parameters<typeof ensureBoxClosed>[0]) {
	ensureBoxClosed(consultation);
	ensure(closedAt === null, 'paper_batch_closed');
}

function sheetOf(batch: PaperBatch, number: number) {
	const sheet = listSheets(batch)[number - 1];
	ensureValid(sheet !== undefined, 'paper_sheet_unknown', {
		field: 'sheet',
		values: { sheets: batch.sheets }
	});
	return sheet;
}

/** What is marked, as canonical JSON; a fault is told in the words of its reason. */
function validOn(manifest: string | null, marked: unknown) {
	const rules = readManifest(found(manifest));
	const read = readMarked(rules, marked);
	if ('keyed' in read) return canonical(read.keyed);
	ensureValid(false, `ballot_${read.fault}`, { field: 'choice', values: faultValues(rules) });
}
