import { and, eq, inArray, isNull, lt, notExists, sql } from 'drizzle-orm';
import { now } from '../clock';
import { db } from '../db.server';
import { wasImported } from '../meetings/imports/queries.server';
import { meetings, meetingSteps } from '../meetings/tables.server';
import { minutes, minutesSteps } from '../minutes/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { MOST, within, type Areas } from './areas.server';
import { MINUTES_MISSED_AFTER } from './rules';

export const minutesWaiting = (areas: Areas) =>
	db
		.select({
			id: meetings.id,
			title: meetings.title,
			state: minutesSteps.state,
			since: minutesSteps.at,
			neighbourhood: neighbourhoods.name
		})
		.from(minutesSteps)
		.innerJoin(minutes, eq(minutes.id, minutesSteps.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(
			and(
				inArray(minutesSteps.state, ['in_review', 'approved']),
				isNull(minutesSteps.endedAt),
				within(areas, neighbourhoods.id)
			)
		)
		.orderBy(minutesSteps.at)
		.limit(MOST)
		.all()
		.map(({ state, ...row }) => ({
			call: state === 'approved' ? ('minutes_to_publish' as const) : ('minutes_to_approve' as const),
			...row
		}));

export const meetingsWithoutMinutes = (areas: Areas) => {
	const begun = db
		.select({ one: sql`1` })
		.from(minutes)
		.innerJoin(minutesSteps, eq(minutesSteps.minutesId, minutes.id))
		.where(
			and(
				eq(minutes.meetingId, meetings.id),
				isNull(minutesSteps.endedAt),
				sql`${minutesSteps.state} <> 'draft'`
			)
		);
	return db
		.select({
			id: meetings.id,
			title: meetings.title,
			since: meetings.endsAt,
			neighbourhood: neighbourhoods.name
		})
		.from(meetings)
		.innerJoin(meetingSteps, and(eq(meetingSteps.meetingId, meetings.id), isNull(meetingSteps.endedAt)))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, tavoli.neighbourhoodId))
		.where(
			and(
				inArray(meetingSteps.state, ['convened', 'in_progress', 'held']),
				lt(meetings.endsAt, new Date(now().getTime() - MINUTES_MISSED_AFTER)),
				notExists(begun),
				notExists(wasImported()),
				within(areas, neighbourhoods.id)
			)
		)
		.orderBy(meetings.endsAt)
		.limit(MOST)
		.all()
		.map((row) => ({ call: 'minutes_missing' as const, ...row }));
};
