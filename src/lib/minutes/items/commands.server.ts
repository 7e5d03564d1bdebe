import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { append } from '../../meetings/agenda/order.server';
import { noteAuthor } from '../authors.server';
import * as can from '../policy';
import { findItem, findMinutes } from '../queries.server';
import { isOpen } from '../rules';
import type { ItemText, SpokenItem } from './forms';
import { saveItemIn } from './saving.server';

/**
 * Saves what is written about an agenda item. Two people at once never overwrite each other: the second is
 * told. Saving again what is already there, because the first answer was lost on the way, is no conflict.
 */
export function saveItem(actor: Actor, minutesId: string, agendaItemId: string, text: ItemText) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		return saveItemIn(actor, minutes, agendaItemId, text);
	});
}

/**
 * A point that was spoken of and was not on the agenda, at its end: also when the meeting is over, as long as its
 * minutes are written. Asked twice, it is there once.
 */
export function addSpokenItem(actor: Actor, minutesId: string, { minutesPlanned, ...fields }: SpokenItem) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		if (findItem(minutesId, fields.id)) return fields.id;
		ensure(isOpen(minutes), 'minutes_not_open');

		const added = append(minutes.meetingId, { ...fields, minutesPlanned: minutesPlanned ?? 0 });
		noteAuthor(actor, minutesId);

		record(actor, 'agenda.changed', { id: minutes.meetingId }, minutes, { details: { added } });
		return added;
	});
}
