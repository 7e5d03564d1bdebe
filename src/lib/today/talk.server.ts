import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { commentReports, comments } from '../comments/tables.server';
import { db } from '../db.server';
import { initiativeComments } from '../initiatives/comments/tables.server';
import { latestVersion } from '../initiatives/queries.server';
import { initiativeNeighbourhoods, initiatives, initiativeVersions } from '../initiatives/tables.server';
import { p, waiting } from './asking.server';

/** Somebody asked a moderator to look at a comment, since the first who did; nobody judges their own. */
export const commentsReported = () =>
	db
		.select(
			waiting('comments_reported', {
				id: comments.id,
				title: initiativeVersions.title,
				since: commentReports.at,
				neighbourhoodId: sql`case when ${initiatives.cityWide} then null
					else ${initiativeNeighbourhoods.neighbourhoodId} end`
			})
		)
		.from(commentReports)
		.innerJoin(comments, eq(comments.id, commentReports.commentId))
		.innerJoin(initiativeComments, eq(initiativeComments.commentId, comments.id))
		.innerJoin(initiatives, eq(initiatives.id, initiativeComments.initiativeId))
		.innerJoin(initiativeVersions, latestVersion)
		.leftJoin(initiativeNeighbourhoods, eq(initiativeNeighbourhoods.initiativeId, initiatives.id))
		.where(and(isNull(commentReports.settledAt), ne(comments.personId, p('actorId'))));
