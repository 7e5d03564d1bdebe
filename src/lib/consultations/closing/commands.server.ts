import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { dayOf, now } from '../../clock';
import { transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { remindsFirst } from '../../outbox/reminders.server';
import * as can from '../policy';
import { findConsultation } from '../queries.server';
import { stateOf } from '../rules';

/** Who called a vote knows that it is about to close, and is not told again. Pressed twice it is the same. */
export function noteClosing(actor: Actor, id: string) {
	transact(() => {
		const consultation = found(findConsultation(id));

		authorize(can.call(actor, consultation));
		ensure(stateOf(consultation, now()) === 'open', 'consultation_not_open');

		const of = { kind: 'vote_closing_noted', subjectId: id, recipientId: actor.id } as const;
		if (!remindsFirst({ ...of, dueOn: dayOf(consultation.closesAt) })) return;

		record(actor, 'consultation.closing_noted', consultation, can.placeOf(consultation));
	});
}
