import { now } from '../../clock';
import { found } from '../../errors';
import { receiptOfForm } from '../ballots/receipts.server';
import { refilled, reviewOf } from '../ballots/review.server';
import { sheetOf } from '../ballots/sheet.server';
import { readManifest } from '../manifest';
import { findConsultation, type Found } from '../queries.server';
import { stateOf } from '../rules';
import { whenSentence } from '../sentences.server';
import { findCode } from './keeping.server';
import { openCode } from './opening.server';

/** The ballot that a code opens, as its page shows it. */
export function ballotBy(code: string, client: string) {
	const { consultation, serial } = openCode(code, client);
	return { code, ...shown(consultation), assisted: serial === null };
}

/** What was chosen, to be looked at once more; or what is wrong with it. */
export const reviewedBy = (code: string, fields: FormData) => reviewOf(manifestBehind(code), fields);

/** The same ballot once more, filled in as it was. */
export const refilledBy = (code: string, fields: FormData) => refilled(manifestBehind(code), fields);

/** Once a code was used: where its ballot belongs, and the receipt of the form that was sent with it. Nothing before. */
export function recordedBy(code: string, sent: unknown) {
	const held = findCode(code);
	const consultation = held?.usedOn ? findConsultation(held.consultationId) : undefined;
	return {
		receipt: consultation && receiptOfForm(consultation, sent),
		ballot: consultation && { code: '', ...shown(consultation), assisted: held?.serial === null }
	};
}

function manifestBehind(code: string) {
	const { consultationId } = found(findCode(code));
	return readManifest(found(findConsultation(consultationId)?.manifest));
}

function shown(consultation: Found) {
	const { id, question, explanation, manifest } = consultation;
	const when = whenSentence(stateOf(consultation, now()), consultation);
	return { id, question, explanation, when, sheet: sheetOf(readManifest(found(manifest))) };
}
