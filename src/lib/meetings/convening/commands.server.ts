import { and, eq, max } from 'drizzle-orm';
import { SYSTEM, type Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { dayOf, now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { advanceInitiative } from '../../initiatives/commands.server';
import { listAgenda, listAgendaInitiatives } from '../agenda/queries.server';
import type { Confirmation } from '../../privacy/findings/confirming';
import { lookAt } from '../looking.server';
import * as can from '../policy';
import { findJoinLink, findMeetingFor, type MeetingFound } from '../queries.server';
import { canGo, daysOfNotice } from '../rules';
import { openStep } from '../steps.server';
import { meetings } from '../tables.server';
import { callMembers, tellCancelled, tellPostponed } from './letters.server';

/** People are called: from now on the meeting is public and numbered, and what it will discuss is at the tavolo. */
export function conveneMeeting(actor: Actor, id: string) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, id));

		authorize(can.convene(actor, meeting));
		ensure(canGo(meeting.state, 'convened'), 'meeting_already_convened');
		ensure(meeting.startsAt > now(), 'meeting_in_the_past');
		ensure(listAgenda(id).length > 0, 'agenda_empty');
		ensure(meeting.mode === 'online' || meeting.place !== '', 'meeting_place_missing');
		ensure(meeting.mode === 'presenza' || findJoinLink(id) !== '', 'meeting_link_missing');

		const numbered = numberOf(meeting);
		db.update(meetings).set(numbered).where(eq(meetings.id, id)).run();
		openStep(actor, id, 'convened');
		const initiativeIds = bringToTavolo(id);
		callMembers(meeting);

		record(actor, 'meeting.convened', meeting, meeting, {
			details: { ...numbered, notice: daysOfNotice(meeting.startsAt, now()), initiativeIds }
		});
		return numbered;
	});
}

type NewDate = { readonly startsAt: Date; readonly endsAt: Date; readonly reason: string };

/** Another day, and why: the old one stays readable. */
export function postponeMeeting(
	actor: Actor,
	id: string,
	{ startsAt, endsAt, reason }: NewDate,
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, id));

		authorize(can.convene(actor, meeting));
		ensure(canGo(meeting.state, 'postponed'), 'meeting_not_convened');
		ensureValid(reason.length > 0, 'meeting_reason_missing', { field: 'reason' });
		ensureValid(startsAt > now(), 'meeting_in_the_past', { field: 'startsAt' });
		ensureValid(endsAt > startsAt, 'meeting_ends_before_start', { field: 'endsAt' });
		const allRight = lookAt(actor, { id, place: 'reason', text: reason }, confirmed);

		openStep(actor, id, 'postponed', { reason, previousStart: meeting.startsAt });
		db.update(meetings).set({ startsAt, endsAt }).where(eq(meetings.id, id)).run();
		openStep(actor, id, 'convened');
		tellPostponed(meeting, { startsAt, reason });

		record(actor, 'meeting.postponed', meeting, meeting, {
			details: { from: meeting.startsAt, to: startsAt, ...allRight },
			personal: { reason }
		});
	});
}

/** It will not take place. A draft just goes; who was called reads why. */
export function cancelMeeting(
	actor: Actor,
	id: string,
	reason: string,
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, id));

		authorize(can.convene(actor, meeting));
		ensure(canGo(meeting.state, 'cancelled'), 'meeting_not_convened');
		ensureValid(reason.length > 0, 'meeting_reason_missing', { field: 'reason' });
		const allRight = lookAt(actor, { id, place: 'reason', text: reason }, confirmed);

		openStep(actor, id, 'cancelled', { reason });
		tellCancelled(meeting, reason);

		record(actor, 'meeting.cancelled', meeting, meeting, { details: allRight, personal: { reason } });
	});
}

/** The next number of that tavolo in that year; a number once given stays. */
function numberOf({ tavoloId, startsAt, year, number }: MeetingFound) {
	if (year !== null && number !== null) return { year, number };
	const thisYear = Number(dayOf(startsAt).slice(0, 4));
	const last = db
		.select({ number: max(meetings.number) })
		.from(meetings)
		.where(and(eq(meetings.tavoloId, tavoloId), eq(meetings.year, thisYear)))
		.get();
	return { year: thisYear, number: (last?.number ?? 0) + 1 };
}

/** What was admitted and will be discussed is now at the tavolo; it follows from convening, whoever convened. */
function bringToTavolo(meetingId: string) {
	const admitted = listAgendaInitiatives(meetingId).filter(({ state }) => state === 'admitted');
	const ids = [...new Set(admitted.map(({ id }) => id))];
	for (const id of ids) advanceInitiative(SYSTEM, id, 'to_tavolo');
	return ids;
}
