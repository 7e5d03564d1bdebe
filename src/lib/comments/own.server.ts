import { and, eq, isNull } from 'drizzle-orm';
import { db } from '../db.server';
import { emptyComments } from './rows.server';
import { commentReports, comments } from './tables.server';

/** What one person wrote and asked moderators to look at, for them to take away. */
export const exportComments = (personId: string) => ({
	comments: db
		.select({
			id: comments.id,
			answers: comments.parentId,
			words: comments.words,
			at: comments.createdAt,
			withdrawnAt: comments.withdrawnAt
		})
		.from(comments)
		.where(eq(comments.personId, personId))
		.orderBy(comments.createdAt)
		.limit(10_000)
		.all(),
	reports: db
		.select({
			comment: commentReports.commentId,
			reason: commentReports.reason,
			note: commentReports.note,
			at: commentReports.at
		})
		.from(commentReports)
		.where(eq(commentReports.personId, personId))
		.orderBy(commentReports.at)
		.limit(10_000)
		.all()
});

/** Who erases their account takes their words along; what they reported stays, without the note. */
export function forgetWords(personId: string) {
	const written = db
		.select({ id: comments.id })
		.from(comments)
		.where(and(eq(comments.personId, personId), isNull(comments.withdrawnAt)))
		.all();
	emptyComments(written.map(({ id }) => id));
	db.update(commentReports).set({ note: '' }).where(eq(commentReports.personId, personId)).run();
}
