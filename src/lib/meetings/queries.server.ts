import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { now } from '../clock';
import { db, prepared } from '../db.server';
import { filtered, type Conditions } from '../filtered.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { tavoli } from '../tavoli/tables.server';
import * as can from './policy';
import { isPublic, PAGE_SIZE } from './rules';
import { meetings, meetingSteps } from './tables.server';

/** The step that is open says where a meeting stands. */
export const currentStep = and(eq(meetingSteps.meetingId, meetings.id), isNull(meetingSteps.endedAt));

const tavolo = { name: tavoli.name, slug: tavoli.slug, usualTime: tavoli.usualTime };
const neighbourhood = {
	name: neighbourhoods.name,
	slug: neighbourhoods.slug,
	colour: neighbourhoods.colour
};

const meetingById = prepared(() =>
	db
		.select({
			id: meetings.id,
			tavoloId: meetings.tavoloId,
			neighbourhoodId: tavoli.neighbourhoodId,
			year: meetings.year,
			number: meetings.number,
			kind: meetings.kind,
			title: meetings.title,
			startsAt: meetings.startsAt,
			endsAt: meetings.endsAt,
			startedAt: meetings.startedAt,
			endedAt: meetings.endedAt,
			mode: meetings.mode,
			place: meetings.place,
			address: meetings.address,
			stepFree: meetings.stepFree,
			accessibleToilet: meetings.accessibleToilet,
			hearingLoop: meetings.hearingLoop,
			parking: meetings.parking,
			signLanguage: meetings.signLanguage,
			interpreter: meetings.interpreter,
			childCare: meetings.childCare,
			transport: meetings.transport,
			accessNotes: meetings.accessNotes,
			capacity: meetings.capacity,
			revision: meetings.revision,
			state: meetingSteps.state,
			reason: meetingSteps.reason,
			tavolo,
			neighbourhood
		})
		.from(meetings)
		.innerJoin(meetingSteps, currentStep)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(eq(meetings.id, sql.placeholder('id')))
		.prepare()
);

/** A meeting, convened or not: `isPublic` and `can.seeDraft` say who may see it. Never its link: see `findJoinLink`. */
export const findMeeting = (id: string) => meetingById().get({ id });

/** A meeting for whoever asks: everybody once it is convened, before that those who may convene it. */
export function findMeetingFor(actor: Actor | null, id: string) {
	const meeting = findMeeting(id);
	if (!meeting) return undefined;
	return isPublic(meeting) || (actor !== null && can.seeDraft(actor, meeting)) ? meeting : undefined;
}

export type MeetingFound = NonNullable<ReturnType<typeof findMeeting>>;

/** How to get in from afar: for whoever prepares the meeting; those who come find it through their registration. */
export const findJoinLink = (id: string) =>
	db.select({ joinLink: meetings.joinLink }).from(meetings).where(eq(meetings.id, id)).get()?.joinLink ?? '';

export type MeetingFilter = {
	readonly when?: 'next' | 'past';
	readonly neighbourhoodId?: string;
	readonly tavoloId?: string;
	readonly year?: number;
	readonly limit?: number;
	readonly page?: number;
};

const p = sql.placeholder;

const asked = ({ neighbourhoodId, tavoloId, year }: MeetingFilter) => ({ neighbourhoodId, tavoloId, year });

const CONDITIONS: Conditions<ReturnType<typeof asked>> = {
	neighbourhoodId: eq(tavoli.neighbourhoodId, p('neighbourhoodId')),
	tavoloId: eq(meetings.tavoloId, p('tavoloId')),
	// With the sign the list is not read by its year, whole, but in its own order, as far as the page goes.
	year: sql`+${meetings.year} = ${p('year')}`
};

/** What still lies ahead, or is going on, or was called off for a day still to come. */
const ahead = sql`(${meetings.endsAt} >= ${p('now')} and ${meetingSteps.state} <> 'held')`;

type When = NonNullable<MeetingFilter['when']>;

const WHEN = { next: ahead, past: sql`not ${ahead}` } as const;

/** Few lie ahead: they are found by their end and then put in order (that is what the sign is for). */
const ORDER = { next: asc(sql`+${meetings.startsAt}`), past: desc(meetings.startsAt) } as const;

/** The join that SQLite never turns round: it starts from the meetings, in their order. */
const listed = filtered(CONDITIONS, (where, when: When) =>
	db
		.select({
			id: meetings.id,
			title: meetings.title,
			kind: meetings.kind,
			number: meetings.number,
			year: meetings.year,
			startsAt: meetings.startsAt,
			endsAt: meetings.endsAt,
			mode: meetings.mode,
			place: meetings.place,
			state: meetingSteps.state,
			tavolo,
			neighbourhood
		})
		.from(meetings)
		.crossJoin(meetingSteps)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(and(currentStep, isNotNull(meetings.number), WHEN[when], where))
		.orderBy(ORDER[when], asc(meetings.id))
		.limit(p('limit'))
		.offset(p('offset'))
		.prepare()
);

/** Meetings that were convened: those ahead, soonest first; those behind, latest first. */
export function listMeetings({ when = 'next', limit = PAGE_SIZE, page = 1, ...filter }: MeetingFilter = {}) {
	const values = asked(filter);
	const place = { now: now().getTime(), limit: Math.min(limit, 100), offset: (page - 1) * limit };
	return listed(values, when).all({ ...values, ...place });
}

export type MeetingListed = ReturnType<typeof listMeetings>[number];

/** The next meeting that will take place there. */
export const findNextMeeting = (filter: Pick<MeetingFilter, 'neighbourhoodId' | 'tavoloId'>) =>
	listMeetings({ ...filter, when: 'next', limit: 5 }).find(({ state }) => state !== 'cancelled');

const counted = filtered(CONDITIONS, (where, when: When) =>
	db
		.select({ total: count() })
		.from(meetings)
		.innerJoin(meetingSteps, currentStep)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(and(isNotNull(meetings.number), WHEN[when], where))
		.prepare()
);

export function countMeetings({ when = 'next', ...filter }: MeetingFilter = {}) {
	const values = asked(filter);
	return counted(values, when).get({ ...values, now: now().getTime() })?.total ?? 0;
}
