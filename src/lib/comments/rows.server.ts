import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '../actor';
import { now } from '../clock';
import { db } from '../db.server';
import { privacyResolutions } from '../privacy/tables.server';
import type { Decided, Report, TypedComment } from './forms';
import type { Moderation, ReportReason } from './rules';
import { commentModerations, commentReports, comments } from './tables.server';

/** Parts of the commands of whatever is commented on: each inside a transaction, after its permission. */
export const insertComment = (actor: Actor, { id, parentId, words }: TypedComment) =>
	db
		.insert(comments)
		.values({ id, parentId: parentId || null, personId: actor.id, words })
		.run();

export const insertReport = (
	actor: Actor,
	commentId: string,
	report: Report & { readonly reason: ReportReason }
) =>
	db
		.insert(commentReports)
		.values({ commentId, personId: actor.id, ...report })
		.run();

/** A decision answers everybody who had asked for one. */
export function insertModeration(
	actor: Actor,
	commentId: string,
	{ id, seen, decision, reason }: Decided & { readonly decision: Moderation }
) {
	db.insert(commentModerations)
		.values({ id, commentId, number: seen + 1, decision, reason, by: actor.id })
		.run();
	settleReports([commentId]);
}

/** The words go, with the reasons given for what was found in them; nobody has to look at them any more. */
export function emptyComments(ids: readonly string[]) {
	db.update(comments)
		.set({ words: '', withdrawnAt: now() })
		.where(and(inArray(comments.id, [...ids]), isNull(comments.withdrawnAt)))
		.run();
	db.delete(privacyResolutions)
		.where(and(eq(privacyResolutions.subject, 'comment'), inArray(privacyResolutions.subjectId, [...ids])))
		.run();
	settleReports(ids);
}

const settleReports = (ids: readonly string[]) =>
	db
		.update(commentReports)
		.set({ settledAt: now() })
		.where(and(inArray(commentReports.commentId, [...ids]), isNull(commentReports.settledAt)))
		.run();
