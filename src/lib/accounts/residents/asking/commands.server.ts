import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import { today } from '../../../clock';
import { transact } from '../../../db.server';
import { authorize, ensure, found } from '../../../errors';
import { remindsFirst } from '../../../outbox/reminders.server';
import { m } from '../../../paraglide/messages.js';
import { settings } from '../../../settings.server';
import * as can from '../../policy';
import { listReaders, writeTo } from '../../readers.server';
import { listOperatorIds } from '../../staff/queries.server';
import { findOpenConflict, findOpenEligibility } from '../queries.server';

/**
 * Who coordinates asks the desk to look at an identity that two accounts claim: a letter that names nobody. Once a
 * day, however often it is pressed. Says how many letters it wrote.
 */
export function askDesk(actor: Actor, conflictId: string) {
	return transact(() => {
		const { id, personId, otherPersonId } = found(findOpenConflict(conflictId));
		const known = findOpenEligibility(otherPersonId) ?? findOpenEligibility(personId);
		const place = { neighbourhoodId: known?.neighbourhoodId ?? null };

		authorize(can.askDesk(actor, place));
		const readers = listReaders(listOperatorIds(place.neighbourhoodId));
		ensure(readers.length > 0, 'desk_nobody_to_ask');
		const of = { kind: 'desk_asked', subjectId: id, recipientId: actor.id } as const;
		ensure(remindsFirst({ ...of, dueOn: today() }), 'asked_today');

		const link = `${settings().ORIGIN}/sportello`;
		for (const reader of readers) {
			const locale = { locale: reader.language };
			writeTo(reader, m.desk_letter_twice_subject({}, locale), m.desk_letter_twice({ link }, locale));
		}

		record(actor, 'identity.desk_asked', { id: personId }, place, { details: { letters: readers.length } });
		return readers.length;
	});
}
