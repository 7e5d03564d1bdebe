import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now, today } from '../../clock';
import { transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { remindsFirst } from '../../outbox/reminders.server';
import { readersInRoles } from '../../tavoli/members/reaching.server';
import { writeAboutMissing } from '../missing.server';
import * as can from '../policy';
import { findMeetingToRecord, findMinutesOfMeeting } from '../queries.server';

const LIES_BEHIND = ['convened', 'in_progress', 'held'];

/**
 * Who coordinates asks for minutes that do not come: a letter to whoever writes and whoever facilitates there.
 * Once a day, however often it is pressed. Says how many letters it wrote.
 */
export function requestMinutes(actor: Actor, meetingId: string) {
	return transact(() => {
		const meeting = found(findMeetingToRecord(meetingId));

		authorize(can.requestMinutes(actor, meeting));
		const state = findMinutesOfMeeting(meetingId)?.state ?? 'draft';
		const behind = LIES_BEHIND.includes(meeting.meetingState) && meeting.endsAt <= now();
		ensure(behind && state === 'draft', 'minutes_not_missing');
		const readers = readersInRoles(meeting.tavoloId, ['secretary', 'facilitator']);
		ensure(readers.length > 0, 'minutes_nobody_to_ask');
		const of = { kind: 'minutes_asked', subjectId: meetingId, recipientId: actor.id } as const;
		ensure(remindsFirst({ ...of, dueOn: today() }), 'asked_today');

		const { meetingTitle: title, endsAt } = meeting;
		for (const reader of readers) writeAboutMissing(reader, { id: meetingId, title, endsAt });

		record(actor, 'minutes.requested', { id: meetingId }, meeting, { details: { letters: readers.length } });
		return readers.length;
	});
}
