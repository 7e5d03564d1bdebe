import { and, eq, inArray, isNull, notExists, or, sql } from 'drizzle-orm';
import { db } from '../db.server';
import { wasImported } from '../meetings/imports/queries.server';
import { currentStep } from '../meetings/queries.server';
import { meetings, meetingSteps } from '../meetings/tables.server';
import { minutes, minutesSteps } from '../minutes/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { notAsked, p, waiting } from './asking.server';

const minutesIn = (state: 'in_review' | 'approved', call: 'minutes_to_approve' | 'minutes_to_publish') =>
	db
		.select(
			waiting(call, {
				id: meetings.id,
				title: meetings.title,
				since: minutesSteps.at,
				neighbourhoodId: tavoli.neighbourhoodId
			})
		)
		.from(minutesSteps)
		.innerJoin(minutes, eq(minutes.id, minutesSteps.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(and(sql`${minutesSteps.state} = ${sql.raw(`'${state}'`)}`, isNull(minutesSteps.endedAt)));

export const minutesToApprove = () => minutesIn('in_review', 'minutes_to_approve');
export const minutesToPublish = () => minutesIn('approved', 'minutes_to_publish');

/** Nobody sent them to review, and nobody was asked for them in the last days. */
export const minutesMissing = () => {
	const any = db
		.select({ one: sql`1` })
		.from(minutes)
		.where(eq(minutes.meetingId, meetings.id));
	const drafts = db
		.select({ id: minutes.meetingId })
		.from(minutesSteps)
		.innerJoin(minutes, eq(minutes.id, minutesSteps.minutesId))
		.where(and(sql`${minutesSteps.state} = 'draft'`, isNull(minutesSteps.endedAt)));
	return db
		.select(
			waiting('minutes_missing', {
				id: meetings.id,
				title: meetings.title,
				since: meetings.endsAt,
				neighbourhoodId: tavoli.neighbourhoodId
			})
		)
		.from(meetings)
		.innerJoin(meetingSteps, currentStep)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(
			and(
				inArray(meetingSteps.state, ['convened', 'in_progress', 'held']),
				sql`${meetings.endsAt} < ${p('missedBefore')}`,
				or(notExists(any), inArray(meetings.id, drafts)),
				notExists(wasImported()),
				notAsked('minutes_asked', meetings.id)
			)
		);
};
