import { and, asc, desc, eq, isNull, min, ne, sql, type SQL } from 'drizzle-orm';
import { isCityWide, type Actor } from '../../../actor';
import { lastModeration } from '../../../comments/queries.server';
import type { ReportReason } from '../../../comments/rules';
import { commentModerations, commentReports, comments } from '../../../comments/tables.server';
import { db } from '../../../db.server';
import { latestVersion } from '../../queries.server';
import { initiatives, initiativeVersions } from '../../tables.server';
import { initiativeComments } from '../tables.server';

/** More than anybody decides in a day. */
const MOST = 50;

/** The comments whose place somebody coordinates, but for their own. */
function lookedAfterBy(actor: Actor): SQL | undefined {
	const areas = actor.grants.flatMap(({ role, neighbourhoodId }) =>
		role === 'coordinator' && neighbourhoodId !== null ? [neighbourhoodId] : []
	);
	const inArea = sql`(not ${initiatives.cityWide} and exists (select 1 from initiative_neighbourhoods x
		where x.initiative_id = ${initiatives.id}
		and x.neighbourhood_id in (select value from json_each(${JSON.stringify(areas)}))))`;
	return and(isCityWide('coordinator', actor) ? undefined : inArea, ne(comments.personId, actor.id));
}

/** Comments that somebody asked to look at and nobody has, those that wait longest first; never who asked. */
export const listReported = (actor: Actor, limit = MOST) =>
	db
		.select({
			id: comments.id,
			words: comments.words,
			title: initiativeVersions.title,
			since: sql<number>`min(${commentReports.at})`.mapWith(commentReports.at),
			reports: sql<number>`count(*)`,
			reasons: sql`json_group_array(distinct ${commentReports.reason})`.mapWith(
				(text: string): readonly ReportReason[] => JSON.parse(text)
			)
		})
		.from(commentReports)
		.innerJoin(comments, eq(comments.id, commentReports.commentId))
		.innerJoin(initiativeComments, eq(initiativeComments.commentId, comments.id))
		.innerJoin(initiatives, eq(initiatives.id, initiativeComments.initiativeId))
		.innerJoin(initiativeVersions, latestVersion)
		.where(and(isNull(commentReports.settledAt), lookedAfterBy(actor)))
		.groupBy(comments.id)
		.orderBy(asc(min(commentReports.at)), asc(comments.id))
		.limit(limit)
		.all();

/** How many wait for this coordinator, and since when; nothing when none does. */
export function findWaiting(actor: Actor) {
	const waiting = db
		.select({
			count: sql<number>`count(distinct ${comments.id})`,
			since: sql<number>`min(${commentReports.at})`.mapWith(commentReports.at)
		})
		.from(commentReports)
		.innerJoin(comments, eq(comments.id, commentReports.commentId))
		.innerJoin(initiativeComments, eq(initiativeComments.commentId, comments.id))
		.innerJoin(initiatives, eq(initiatives.id, initiativeComments.initiativeId))
		.where(and(isNull(commentReports.settledAt), lookedAfterBy(actor)))
		.get();
	return waiting && waiting.count > 0 ? waiting : undefined;
}

/** What stands decided, newest first: each may be decided anew. */
export const listDecided = (actor: Actor) =>
	db
		.select({
			id: comments.id,
			words: comments.words,
			title: initiativeVersions.title,
			decision: commentModerations.decision,
			reason: commentModerations.reason,
			at: commentModerations.at
		})
		.from(commentModerations)
		.innerJoin(comments, lastModeration)
		.innerJoin(initiativeComments, eq(initiativeComments.commentId, comments.id))
		.innerJoin(initiatives, eq(initiatives.id, initiativeComments.initiativeId))
		.innerJoin(initiativeVersions, latestVersion)
		.where(and(isNull(comments.withdrawnAt), lookedAfterBy(actor)))
		.orderBy(desc(commentModerations.at), desc(comments.id))
		.limit(20)
		.all();
