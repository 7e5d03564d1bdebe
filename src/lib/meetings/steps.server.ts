import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { now } from '../clock';
import { db } from '../db.server';
import type { MeetingState } from './rules';
import { meetings, meetingSteps } from './tables.server';

type Why = { readonly reason?: string; readonly previousStart?: Date };

/** Closes the step that is open and opens the next: part of a command's change, never on its own. */
export function openStep(actor: Actor, meetingId: string, state: MeetingState, why: Why = {}) {
	db.update(meetingSteps)
		.set({ endedAt: now() })
		.where(and(eq(meetingSteps.meetingId, meetingId), isNull(meetingSteps.endedAt)))
		.run();
	db.insert(meetingSteps)
		.values({ meetingId, state, ...why, by: actor.id })
		.run();
	touch(meetingId);
}

/** Something readers or calendars see has changed. */
export const touch = (meetingId: string) =>
	db
		.update(meetings)
		.set({ revision: sql`${meetings.revision} + 1` })
		.where(eq(meetings.id, meetingId))
		.run();
