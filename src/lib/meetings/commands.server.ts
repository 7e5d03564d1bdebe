import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { now } from '../clock';
import { newId } from '../columns.server';
import { db, transact } from '../db.server';
import { authorize, ensure, ensureValid, found } from '../errors';
import type { Confirmation } from '../privacy/findings/confirming';
import { tavoli } from '../tavoli/tables.server';
import { lookAt } from './looking.server';
import * as can from './policy';
import { findJoinLink, findMeeting, findMeetingFor } from './queries.server';
import { tellChanged, tellMovedUp, type Told } from './registrations/letters.server';
import { moveUpWaiting } from './registrations/waiting.server';
import { canGo, hasBegun, isEditable, type MeetingKind, type MeetingMode } from './rules';
import { openStep, touch } from './steps.server';
import { meetings, meetingSteps } from './tables.server';

/** What is told of a meeting; what is not given keeps its default. */
export type MeetingFields = {
	readonly title: string;
	readonly kind?: MeetingKind;
	readonly startsAt: Date;
	readonly endsAt: Date;
	readonly mode?: MeetingMode;
	readonly place?: string;
	readonly address?: string;
	readonly stepFree?: boolean;
	readonly accessibleToilet?: boolean;
	readonly hearingLoop?: boolean;
	readonly parking?: boolean;
	readonly signLanguage?: boolean;
	readonly interpreter?: boolean;
	readonly childCare?: boolean;
	readonly transport?: boolean;
	readonly accessNotes?: string;
	readonly joinLink?: string;
	readonly capacity?: number | null;
};

/** A meeting in preparation: nobody is called to it yet. */
export function createMeeting(
	actor: Actor,
	{ id = newId(), tavoloId, ...fields }: MeetingFields & { readonly id?: string; readonly tavoloId: string },
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const open = and(eq(tavoli.id, tavoloId), isNull(tavoli.closedAt));
		const tavolo = found(
			db.select({ neighbourhoodId: tavoli.neighbourhoodId }).from(tavoli).where(open).get()
		);
		const place = { tavoloId, neighbourhoodId: tavolo.neighbourhoodId };

		authorize(can.convene(actor, place));
		ensureValid(fields.endsAt > fields.startsAt, 'meeting_ends_before_start', { field: 'endsAt' });
		const notes = { id, place: 'accessNotes', text: fields.accessNotes ?? '' };
		const allRight = lookAt(actor, notes, confirmed);

		const meeting = db
			.insert(meetings)
			.values({ id, tavoloId, ...fields, createdBy: actor.id })
			.returning({ id: meetings.id })
			.get();
		db.insert(meetingSteps).values({ meetingId: meeting.id, state: 'draft', by: actor.id }).run();

		record(actor, 'meeting.drafted', meeting, place, {
			details: { startsAt: fields.startsAt, ...allRight }
		});
		return meeting.id;
	});
}

/**
 * `revision` is the one the person saw. Once people are called to a day, only postponing changes it; who signed
 * up reads what else changes.
 */
export function updateMeeting(
	actor: Actor,
	id: string,
	revision: number,
	fields: MeetingFields,
	confirmed: readonly Confirmation[] = []
) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, id));
		const sameStart = fields.startsAt.getTime() === meeting.startsAt.getTime();

		authorize(can.convene(actor, meeting));
		ensure(isEditable(meeting.state), 'meeting_not_editable');
		ensure(revision === meeting.revision, 'stale');
		ensureValid(fields.endsAt > fields.startsAt, 'meeting_ends_before_start', { field: 'endsAt' });
		ensureValid(sameStart || meeting.state === 'draft', 'meeting_postpone_instead', { field: 'startsAt' });
		const notes = { id, place: 'accessNotes', text: fields.accessNotes ?? '' };
		const allRight = lookAt(actor, notes, confirmed);

		const joinLink = findJoinLink(id);
		db.update(meetings).set(fields).where(eq(meetings.id, id)).run();
		touch(id);
		tellThoseComing({ meeting, joinLink });

		record(actor, 'meeting.updated', meeting, meeting, {
			details: { startsAt: fields.startsAt, endsAt: fields.endsAt, ...allRight }
		});
	});
}

/** There may be room for who waited; and who signed up must not go where it no longer is. */
function tellThoseComing(before: Told) {
	const meeting = found(findMeeting(before.meeting.id));
	const movedUp = moveUpWaiting(meeting.id);
	if (meeting.state !== 'convened' || hasBegun(meeting, now())) return;
	tellMovedUp(meeting, movedUp);
	tellChanged(before, { meeting, joinLink: findJoinLink(meeting.id) }, movedUp);
}

/** The meeting begins: called when its minutes are opened. */
export function startMeeting(actor: Actor, id: string) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, id));

		authorize(can.run(actor, meeting));
		ensure(canGo(meeting.state, 'in_progress'), 'meeting_not_convened');
		ensure(now() >= meeting.startsAt, 'meeting_not_begun');

		db.update(meetings).set({ startedAt: now() }).where(eq(meetings.id, id)).run();
		openStep(actor, id, 'in_progress');

		record(actor, 'meeting.started', meeting, meeting);
	});
}

/** The meeting took place: called when its minutes go to review. It ended when said, else as planned. */
export function holdMeeting(actor: Actor, id: string, endedAt?: Date) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, id));

		authorize(can.run(actor, meeting));
		ensure(canGo(meeting.state, 'held'), 'meeting_not_convened');
		ensure(now() >= meeting.startsAt, 'meeting_not_begun');

		const ended = endedAt ?? (now() < meeting.endsAt ? now() : meeting.endsAt);
		db.update(meetings)
			.set({ startedAt: meeting.startedAt ?? meeting.startsAt, endedAt: ended })
			.where(eq(meetings.id, id))
			.run();
		openStep(actor, id, 'held');

		record(actor, 'meeting.held', meeting, meeting, { details: { endedAt: ended } });
	});
}
