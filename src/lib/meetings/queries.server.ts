import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../actor';
import { now } from '../clock';
import { db, prepared } from '../db.server';
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

const asked = ({ neighbourhoodId, tavoloId, year }: MeetingFilter) => ({
	neighbourhoodId: neighbourhoodId ?? null,
	tavoloId: tavoloId ?? null,
	year: year ?? null,
	now: now().getTime()
});

/** What still lies ahead, or is going on, or was called off for a day still to come. */
const ahead = sql`(${meetings.endsAt} >= ${p('now')} and ${meetingSteps.state} <> 'held')`;

const WHEN = { next: ahead, past: sql`not ${ahead}` } as const;
const ORDER = { next: asc(meetings.startsAt), past: desc(meetings.startsAt) } as const;

const matching = and(
	isNotNull(meetings.number),
	sql`(${p('neighbourhoodId')} is null or ${tavoli.neighbourhoodId} = ${p('neighbourhoodId')})`,
	sql`(${p('tavoloId')} is null or ${meetings.tavoloId} = ${p('tavoloId')})`,
	sql`(${p('year')} is null or ${meetings.year} = ${p('year')})`
);

const listedWhen = (when: 'next' | 'past') =>
	prepared(() =>
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
			.innerJoin(meetingSteps, currentStep)
			.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
			.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
			.where(and(matching, WHEN[when]))
			.orderBy(ORDER[when], asc(meetings.id))
			.limit(p('limit'))
			.offset(p('offset'))
			.prepare()
	);

const listed = { next: listedWhen('next'), past: listedWhen('past') };

/** Meetings that were convened: those ahead, soonest first; those behind, latest first. */
export const listMeetings = ({ when = 'next', limit = PAGE_SIZE, page = 1, ...filter }: MeetingFilter = {}) =>
	listed[when]().all({ ...asked(filter), limit: Math.min(limit, 100), offset: (page - 1) * limit });

export type MeetingListed = ReturnType<typeof listMeetings>[number];

/** The next meeting that will take place there. */
export const findNextMeeting = (filter: Pick<MeetingFilter, 'neighbourhoodId' | 'tavoloId'>) =>
	listMeetings({ ...filter, when: 'next', limit: 5 }).find(({ state }) => state !== 'cancelled');

const countedWhen = (when: 'next' | 'past') =>
	prepared(() =>
		db
			.select({ total: sql<number>`count(*)` })
			.from(meetings)
			.innerJoin(meetingSteps, currentStep)
			.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
			.where(and(matching, WHEN[when]))
			.prepare()
	);

const counted = { next: countedWhen('next'), past: countedWhen('past') };

export const countMeetings = ({ when = 'next', ...filter }: MeetingFilter = {}) =>
	counted[when]().get(asked(filter))?.total ?? 0;
