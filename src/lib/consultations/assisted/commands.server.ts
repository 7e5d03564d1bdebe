import type { Shown } from '../../accounts/residents/rules';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now, today } from '../../clock';
import { ensureHandingOut, issueTo, keyAtDesk } from '../codes/desk.server';
import { aCode, dropUnused, findSession, hashOf } from '../codes/keeping.server';
import { votingCodes } from '../codes/tables.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import * as can from '../policy';
import { findConsultation } from '../queries.server';
import { markFree } from '../roll/entries.server';
import { stateOf } from '../rules';

/** Opens one ballot on the tablet for whoever was identified, for today. The code is shown once. */
export function startAssisted(actor: Actor, consultationId: string, shown: Shown) {
	return transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.serve(actor, consultation));
		ensureHandingOut(consultation, 'assisted');
		ensure(stateOf(consultation, now()) === 'open', 'vote_not_open_yet');
		const voterKey = keyAtDesk(actor, consultation, shown);

		issueTo(consultation, voterKey, 'assisted');
		const code = aCode();
		const session = hashOf(code);
		db.insert(votingCodes)
			.values({ consultationId, codeHash: session, voterKey, issuedBy: actor.id, lastsUntil: today() })
			.run();

		record(actor, 'consultation.assisted_started', consultation, can.placeOf(consultation));
		return { code, session };
	});
}

/** Who changed their mind, or whose day is over, may vote in another way: as long as the vote is open. */
export function cancelAssisted(actor: Actor, consultationId: string, session: string) {
	transact(() => {
		const consultation = found(findConsultation(consultationId));

		authorize(can.serve(actor, consultation));
		ensureHandingOut(consultation, 'assisted');
		const { voterKey } = found(findSession(consultationId, session));
		ensure(dropUnused(consultationId, session), 'assisted_already_cast');
		ensure(markFree('assisted', consultationId, voterKey ?? ''), 'assisted_already_cast');

		record(actor, 'consultation.assisted_cancelled', consultation, can.placeOf(consultation));
	});
}
