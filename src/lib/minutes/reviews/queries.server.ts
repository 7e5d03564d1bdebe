import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db } from '../../db.server';
import { meetings } from '../../meetings/tables.server';
import { tavoli } from '../../tavoli/tables.server';
import { attendances } from '../attendance/tables.server';
import { minutes, minutesSteps } from '../tables.server';
import { minutesReviews } from './tables.server';

/** What those who were there said of a version: never who. */
export const listReviews = (versionId: string) =>
	db
		.select({
			id: minutesReviews.id,
			verdict: minutesReviews.verdict,
			paragraph: minutesReviews.paragraph,
			text: minutesReviews.text,
			at: minutesReviews.at,
			settledAt: minutesReviews.settledAt
		})
		.from(minutesReviews)
		.where(eq(minutesReviews.versionId, versionId))
		.orderBy(asc(minutesReviews.at))
		.limit(200)
		.all();

export const hasApproved = (versionId: string, personId: string) =>
	db
		.select({ id: minutesReviews.id })
		.from(minutesReviews)
		.where(
			and(
				eq(minutesReviews.versionId, versionId),
				eq(minutesReviews.personId, personId),
				eq(minutesReviews.verdict, 'approve')
			)
		)
		.get() !== undefined;

/** The minutes that wait for the word of this person, who was there or whose organisation was: those sent first stand first. */
export const listReviewsAsked = ({ id, organizationIds }: Actor) =>
	db
		.selectDistinct({
			meetingId: meetings.id,
			title: meetings.title,
			tavolo: tavoli.name,
			sentAt: minutesSteps.at
		})
		.from(minutesSteps)
		.innerJoin(minutes, eq(minutes.id, minutesSteps.minutesId))
		.innerJoin(attendances, eq(attendances.minutesId, minutes.id))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.where(
			and(
				eq(minutesSteps.state, 'in_review'),
				isNull(minutesSteps.endedAt),
				eq(attendances.state, 'present'),
				or(eq(attendances.personId, id), inArray(attendances.organizationId, [...organizationIds]))
			)
		)
		.orderBy(asc(minutesSteps.at))
		.limit(10)
		.all();
