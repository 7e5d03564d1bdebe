import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { now } from '../clock';
import { db, prepared } from '../db.server';
import type { Appointment } from '../formats/ics';
import { m } from '../paraglide/messages.js';
import { settings } from '../settings.server';
import { tavoli } from '../tavoli/tables.server';
import { currentStep } from './queries.server';
import { meetings, meetingSteps } from './tables.server';

const DAY = 86_400_000;
/** What a calendar is told: the last three months, which it may have missed, and the year ahead. */
const [BEHIND, AHEAD] = [92 * DAY, 366 * DAY];
/** More meetings than a large city holds in that time. */
const MOST = 2000;

const p = sql.placeholder;

const inCalendar = prepared(() =>
	db
		.select({
			id: meetings.id,
			title: meetings.title,
			startsAt: meetings.startsAt,
			endsAt: meetings.endsAt,
			mode: meetings.mode,
			place: meetings.place,
			address: meetings.address,
			accessNotes: meetings.accessNotes,
			revision: meetings.revision,
			state: meetingSteps.state,
			since: meetingSteps.at,
			tavolo: tavoli.name
		})
		.from(meetings)
		.innerJoin(meetingSteps, currentStep)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(
			and(
				isNotNull(meetings.number),
				sql`${meetings.startsAt} between ${p('from')} and ${p('to')}`,
				sql`(${p('meetingId')} is null or ${meetings.id} = ${p('meetingId')})`,
				sql`(${p('tavoloId')} is null or ${meetings.tavoloId} = ${p('tavoloId')})`,
				sql`(${p('neighbourhoodId')} is null or ${tavoli.neighbourhoodId} = ${p('neighbourhoodId')})`
			)
		)
		.orderBy(asc(meetings.startsAt), asc(meetings.id))
		.limit(MOST)
		.prepare()
);

type Filter = { readonly tavoloId?: string; readonly neighbourhoodId?: string };

/** The meetings of the city, of a quartiere or of a tavolo as appointments: also those called off, or they would stay in the calendar. */
export const listAppointments = ({ tavoloId, neighbourhoodId }: Filter = {}) =>
	inCalendar()
		.all({
			meetingId: null,
			tavoloId: tavoloId ?? null,
			neighbourhoodId: neighbourhoodId ?? null,
			from: now().getTime() - BEHIND,
			to: now().getTime() + AHEAD
		})
		.map(appointment);

/** One meeting that everybody may read, whenever it is. */
export function findAppointment(meetingId: string) {
	const meeting = inCalendar().get({
		meetingId,
		tavoloId: null,
		neighbourhoodId: null,
		from: 0,
		to: Number.MAX_SAFE_INTEGER
	});
	return meeting && appointment(meeting);
}

type Meeting = ReturnType<ReturnType<typeof inCalendar>['all']>[number];

/** Never the link to take part from afar: a calendar shows it to anybody. */
function appointment(meeting: Meeting): Appointment {
	const url = `${settings().ORIGIN}/incontri/${meeting.id}`;
	const place = [meeting.place, meeting.address].filter(Boolean).join(', ');
	return {
		uid: `incontro-${meeting.id}@tavoli-di-quartiere`,
		sequence: meeting.revision,
		stamp: meeting.since,
		start: meeting.startsAt,
		end: meeting.endsAt,
		summary: `${meeting.tavolo}: ${meeting.title}`,
		description: [meeting.accessNotes, url].filter(Boolean).join('\n'),
		location: meeting.mode === 'online' ? m.meeting_online() : place,
		url,
		cancelled: meeting.state === 'cancelled'
	};
}
