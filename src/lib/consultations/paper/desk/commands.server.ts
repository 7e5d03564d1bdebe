import type { Shown } from '../../../accounts/residents/rules';
import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import { now, today } from '../../../clock';
import { transact } from '../../../db.server';
import { authorize, ensure, found } from '../../../errors';
import { ensureHandingOut, issueTo, keyAtDesk } from '../../codes/desk.server';
import * as can from '../../policy';
import { findConsultation, type Found } from '../../queries.server';
import { findEntry, markCastBy, markFree } from '../../roll/entries.server';
import { stateOf } from '../../rules';

/** Before a paper ballot is handed over: from now on this person votes with it, and in no other way. */
export function issuePaperBallot(actor: Actor, consultationId: string, shown: Shown) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.serve(actor, consultation));
		ensureBoxOpen(consultation);
		const voterKey = keyAtDesk(actor, consultation, shown);

		issueTo(consultation, voterKey, 'paper');

		record(actor, 'consultation.paper_issued', consultation, can.placeOf(consultation));
	});
}

/**
 * The paper ballot is in the box: it counts. Nothing but the day is written, and no record is made: a line for
 * each would count the votes while people still vote.
 */
export function castPaperBallot(actor: Actor, consultationId: string, shown: Shown) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.serve(actor, consultation));
		ensureBoxOpen(consultation);
		const voterKey = keyHolding(actor, consultation, shown);

		ensure(markCastBy('paper', consultationId, voterKey, today()), 'paper_not_held');
	});
}

/** A paper ballot that comes back unused: whoever held it may vote in another way, or with another sheet. */
export function takeBackPaperBallot(actor: Actor, consultationId: string, shown: Shown) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.serve(actor, consultation));
		ensureBoxOpen(consultation);
		const voterKey = keyHolding(actor, consultation, shown);

		ensure(markFree('paper', consultationId, voterKey), 'paper_not_held');

		record(actor, 'consultation.paper_taken_back', consultation, can.placeOf(consultation));
	});
}

function ensureBoxOpen(consultation: Found) {
	ensureHandingOut(consultation, 'paper');
	ensure(stateOf(consultation, now()) === 'open', 'vote_not_open_yet');
}

/** The row of somebody who has not voted yet. */
function keyHolding(actor: Actor, consultation: Found, shown: Shown) {
	const voterKey = keyAtDesk(actor, consultation, shown);
	ensure(found(findEntry(consultation.id, voterKey)).castOn === null, 'desk_has_voted');
	return voterKey;
}
