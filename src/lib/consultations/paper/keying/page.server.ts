import type { Actor } from '../../../actor';
import { now } from '../../../clock';
import { found } from '../../../errors';
import { filledFrom } from '../../ballots/filled';
import { sheetOf } from '../../ballots/sheet.server';
import { keyedWords } from '../batches/notes.server';
import { readManifest } from '../../manifest';
import { findConsultation, type Found } from '../../queries.server';
import { stateOf } from '../../rules';
import { boxSeenBy } from '../page.server';
import { findPaperBatch } from '../queries.server';
import { listSheets } from './queries.server';
import { differs, isFor, isKeyedTwice, isSettled, markedIn } from './rules';

/**
 * A batch in the hands of somebody who copies it: the next sheet, and how far it is. What was copied of a sheet
 * is nowhere in here, since whoever reads this may be the one who makes its other copy.
 */
export function batchSeenBy(actor: Actor, consultation: Found, batchId: string, wanted: number) {
	const batch = findPaperBatch(batchId);
	if (!boxSeenBy(actor, consultation) || batch?.consultationId !== consultation.id) return undefined;
	const sheets = listSheets(batch);
	const open = batch.closedAt === null && stateOf(consultation, now()) === 'closed';
	const mine = open ? sheets.filter((sheet) => isFor(actor.id, sheet)) : [];
	const next = mine.find(({ sheet }) => sheet === wanted) ?? mine[0];
	return {
		...{ id: consultation.id, question: consultation.question, batch: batchId, number: batch.number },
		...{ all: batch.sheets, note: batch.note, open, closed: batch.closedAt !== null },
		next: next?.sheet,
		yours: sheets.filter(({ keyings }) => keyings.some(({ by }) => by === actor.id)).length,
		twice: sheets.filter(isKeyedTwice).length,
		differing: open ? sheets.filter(differs).map(({ sheet }) => sheet) : [],
		complete: open && sheets.every(isSettled),
		form: sheetOf(readManifest(found(consultation.manifest)))
	};
}

/** A sheet whose two copies differ, with both, for whoever looks at it a third time. */
export function differenceSeenBy(actor: Actor, consultation: Found, batchId: string, number: number) {
	const batch = findPaperBatch(batchId);
	if (!boxSeenBy(actor, consultation) || batch?.consultationId !== consultation.id) return undefined;
	const sheet = listSheets(batch)[number - 1];
	if (!sheet || !differs(sheet)) return undefined;
	const manifest = readManifest(found(consultation.manifest));
	return {
		...{ id: consultation.id, question: consultation.question, batch: batchId, number: batch.number },
		sheet: number,
		copies: sheet.keyings.map(({ choice }) => keyedWords(manifest, choice)),
		form: sheetOf(manifest)
	};
}

/** What a form says of a sheet of this batch. */
export function markedOn(batchId: string, fields: FormData): unknown {
	const batch = found(findPaperBatch(batchId));
	return markedIn(readManifest(found(findConsultation(batch.consultationId)?.manifest)), fields);
}

/** What was typed of a sheet, to be mended on that same sheet. */
export const typedOf = (fields: FormData) => ({
	sheet: Number(fields.get('sheet')),
	filled: filledFrom(fields),
	reason: String(fields.get('reason') ?? '')
});
