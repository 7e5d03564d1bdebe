import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '../../db.server';
import { meetings, registrations } from '../tables.server';

/** How many places are left; `Infinity` where there is no limit. */
export function placesLeft(meetingId: string) {
	const meeting = db
		.select({ capacity: meetings.capacity })
		.from(meetings)
		.where(eq(meetings.id, meetingId))
		.get();
	if (!meeting || meeting.capacity === null) return Infinity;
	const taken = db.select({ taken: count() }).from(registrations).where(coming(meetingId, false)).get();
	return meeting.capacity - (taken?.taken ?? 0);
}

/** Whoever waits longest gets a place that is free. Returns who moved up. */
export function moveUpWaiting(meetingId: string): readonly string[] {
	const free = Math.min(Math.max(placesLeft(meetingId), 0), 5000);
	if (free === 0) return [];
	const first = db
		.select({ id: registrations.id })
		.from(registrations)
		.where(coming(meetingId, true))
		.orderBy(asc(registrations.createdAt), asc(registrations.id))
		.limit(free);
	return db
		.update(registrations)
		.set({ waiting: false })
		.where(inArray(registrations.id, first))
		.returning({ personId: registrations.personId })
		.all()
		.flatMap(({ personId }) => personId ?? []);
}

const coming = (meetingId: string, waiting: boolean) =>
	and(
		eq(registrations.meetingId, meetingId),
		isNull(registrations.cancelledAt),
		eq(registrations.waiting, waiting)
	);
