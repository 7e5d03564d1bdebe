import { and, asc, eq } from 'drizzle-orm';
import { db } from '../../db.server';
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
