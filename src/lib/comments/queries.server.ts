import { and, count, desc, eq, gte, sql } from 'drizzle-orm';
import { today } from '../clock';
import { db, prepared } from '../db.server';
import { dayBounds } from '../formats/dates';
import { commentModerations, commentReports, comments } from './tables.server';

/** Of the decisions about a comment, the last one stands. */
export const lastModeration = and(
	eq(commentModerations.commentId, comments.id),
	eq(
		commentModerations.number,
		sql`(select max(d.number) from comment_moderations d where d.comment_id = ${comments.id})`
	)
);

/** What is known of a comment, wherever it was written. */
export const commentColumns = {
	id: comments.id,
	parentId: comments.parentId,
	personId: comments.personId,
	words: comments.words,
	createdAt: comments.createdAt,
	withdrawnAt: comments.withdrawnAt,
	decision: commentModerations.decision,
	decidedBecause: commentModerations.reason,
	decisions: sql<number>`coalesce(${commentModerations.number}, 0)`
};

/** How many comments somebody has written since midnight, those taken back included. */
export const countWrittenToday = (personId: string) =>
	db
		.select({ written: count() })
		.from(comments)
		.where(and(eq(comments.personId, personId), gte(comments.createdAt, midnight())))
		.get()?.written ?? 0;

export const countReportedToday = (personId: string) =>
	db
		.select({ reported: count() })
		.from(commentReports)
		.where(and(eq(commentReports.personId, personId), gte(commentReports.at, midnight())))
		.get()?.reported ?? 0;

const midnight = () => dayBounds(today())[0];

const reportsOf = prepared(() =>
	db
		.select({ reason: commentReports.reason, note: commentReports.note, at: commentReports.at })
		.from(commentReports)
		.where(eq(commentReports.commentId, sql.placeholder('commentId')))
		.orderBy(commentReports.at)
		.limit(100)
		.prepare()
);

/** Why people asked to look at it; never who. */
export const listReports = (commentId: string) => reportsOf().all({ commentId });

const moderationsOf = prepared(() =>
	db
		.select({
			number: commentModerations.number,
			decision: commentModerations.decision,
			reason: commentModerations.reason,
			at: commentModerations.at
		})
		.from(commentModerations)
		.where(eq(commentModerations.commentId, sql.placeholder('commentId')))
		.orderBy(desc(commentModerations.number))
		.limit(50)
		.prepare()
);

/** What was decided about it, the decision that stands first. */
export const listModerations = (commentId: string) => moderationsOf().all({ commentId });
