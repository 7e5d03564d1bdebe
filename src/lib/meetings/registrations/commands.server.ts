import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { forgetReminders } from '../../outbox/reminders.server';
import * as can from '../policy';
import { findMeetingFor } from '../queries.server';
import { hasBegun, isPublic, type Service } from '../rules';
import { registrations } from '../tables.server';
import { tellMovedUp } from './letters.server';
import { listForgettable } from './queries.server';
import { moveUpWaiting, placesLeft } from './waiting.server';

type SignUp = { readonly id?: string; readonly services?: readonly Service[] };

/** Says they will come. When the places are taken they wait, in the order in which they came. */
export function registerForMeeting(actor: Actor, meetingId: string, { id, services = [] }: SignUp = {}) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingId));
		found(isPublic(meeting) || undefined);

		authorize(can.register(actor));
		ensure(meeting.state === 'convened' && now() < meeting.endsAt, 'registration_closed');

		const waiting = placesLeft(meetingId) <= 0;
		const offered = services.filter((service) => meeting[service]);
		db.insert(registrations)
			.values({ id, meetingId, personId: actor.id, waiting, services: offered.join(' ') })
			.run();

		record(actor, 'meeting.registered', meeting, meeting, { details: { waiting } });
		return { waiting };
	});
}

/** They will not come after all, said before it begins: whoever waits longest gets the place, and reads so. */
export function cancelRegistration(actor: Actor, meetingId: string) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingId));
		const open = and(
			eq(registrations.meetingId, meetingId),
			eq(registrations.personId, actor.id),
			isNull(registrations.cancelledAt)
		);
		const registration = found(db.select().from(registrations).where(open).get());

		authorize(can.cancelRegistration(actor, registration));
		ensure(!hasBegun(meeting, now()), 'registration_begun');

		db.update(registrations).set({ cancelledAt: now() }).where(eq(registrations.id, registration.id)).run();
		const movedUp = moveUpWaiting(meetingId);
		tellMovedUp(meeting, movedUp);

		record(actor, 'meeting.registration_cancelled', meeting, meeting, {
			details: { movedUp: movedUp.length }
		});
	});
}

/** As many meetings as one run looks at, so that nobody waits for it: the next goes on from there. */
const AT_ONCE = 20;

/** A year after a meeting nobody can tell any more who had signed up for it, nor which services they asked for. */
export function forgetRegistrations(actor: Actor) {
	authorize(can.forgetRegistrations(actor));
	const due = listForgettable(AT_ONCE);
	for (const meeting of due) {
		transact(() => {
			const gone = db.delete(registrations).where(eq(registrations.meetingId, meeting.id)).run().changes;
			forgetReminders('meeting_tomorrow', meeting.id);

			record(actor, 'meeting.registrations_forgotten', meeting, meeting, {
				details: { registrations: gone }
			});
		});
	}
	return due.length;
}
