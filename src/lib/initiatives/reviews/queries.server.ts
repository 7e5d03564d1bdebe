import { desc, eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { feasibilityReviews } from '../tables.server';

const reviewsOf = prepared(() =>
	db
		.select({
			id: feasibilityReviews.id,
			office: feasibilityReviews.office,
			competence: feasibilityReviews.competence,
			legal: feasibilityReviews.legal,
			technical: feasibilityReviews.technical,
			economic: feasibilityReviews.economic,
			cents: feasibilityReviews.cents,
			deadline: feasibilityReviews.deadline,
			conditions: feasibilityReviews.conditions,
			answer: feasibilityReviews.answer,
			at: feasibilityReviews.at
		})
		.from(feasibilityReviews)
		.where(eq(feasibilityReviews.initiativeId, sql.placeholder('initiativeId')))
		.orderBy(desc(feasibilityReviews.at), desc(feasibilityReviews.id))
		.limit(20)
		.prepare()
);

/** The answers of the Comune that everybody reads, newest first; the office's own note is not among them. */
export const listReviews = (initiativeId: string) => reviewsOf().all({ initiativeId });
