import { SYSTEM, type Actor } from '../../actor';
import { record } from '../../audit/record.server';
import type { Report, TypedComment } from '../../comments/forms';
import * as may from '../../comments/policy';
import { countReportedToday, countWrittenToday } from '../../comments/queries.server';
import { emptyComments, insertComment, insertReport } from '../../comments/rows.server';
import { MOST_A_DAY, standingOf } from '../../comments/rules';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { confirmAll } from '../../privacy/findings/authors.server';
import type { Confirmation } from '../../privacy/findings/confirming';
import { knownIn } from '../../tavoli/known.server';
import { placeOf } from '../policy';
import { findInitiative } from '../queries.server';
import { isOpen } from '../rules';
import * as can from './policy';
import { findComment } from './queries.server';
import { initiativeComments } from './tables.server';

/** Says something about an initiative, or answers what somebody said: one level, so that a talk stays one. */
export function commentInitiative(
	actor: Actor,
	initiativeId: string,
	typed: TypedComment,
	confirmed: readonly Confirmation[] = []
) {
	transact(() => {
		const initiative = found(findInitiative(initiativeId));

		authorize(can.comment(actor));
		ensure(isOpen(initiative.state), 'comments_closed');
		if (typed.parentId) answerable(initiativeId, typed.parentId);
		ensure(countWrittenToday(actor.id) < MOST_A_DAY, 'comments_today', { values: { most: MOST_A_DAY } });
		const { id, words } = typed;
		const written = [{ place: 'words', text: words }];
		const text = { subject: 'comment' as const, id, written, known: knownIn(words) };
		const allRight = confirmAll(actor, text, confirmed);

		insertComment(actor, typed);
		db.insert(initiativeComments).values({ commentId: id, initiativeId }).run();

		record(actor, 'comment.written', { id }, placeOf(initiative), {
			details: { initiative: initiativeId, ...(allRight > 0 && { confirmed: allRight }) }
		});
	});
}

function answerable(initiativeId: string, id: string) {
	const parent = found(findComment(initiativeId, id));
	ensure(parent.parentId === null && standingOf(parent) === 'shown', 'comment_gone');
}

/** The author takes the words back, even once the talk is over; the place in the talk stays. */
export function withdrawComment(actor: Actor, initiativeId: string, id: string) {
	transact(() => {
		const initiative = found(findInitiative(initiativeId));
		const comment = found(findComment(initiativeId, id));

		authorize(may.withdraw(actor, comment));
		ensure(comment.withdrawnAt === null, 'already_done');

		emptyComments([id]);

		record(actor, 'comment.withdrawn', comment, placeOf(initiative), {
			details: { initiative: initiativeId }
		});
	});
}

/** Asks whoever moderates to look, once. The record says that somebody asked, and not who. */
export function reportComment(actor: Actor, initiativeId: string, id: string, { reason, note }: Report) {
	transact(() => {
		const initiative = found(findInitiative(initiativeId));
		const comment = found(findComment(initiativeId, id));

		authorize(may.report(actor, comment));
		ensure(standingOf(comment) === 'shown', 'comment_gone');
		ensure(countReportedToday(actor.id) < MOST_A_DAY, 'reports_today', { values: { most: MOST_A_DAY } });

		insertReport(actor, id, { reason, note });

		record(SYSTEM, 'comment.reported', comment, placeOf(initiative), {
			details: { initiative: initiativeId, reason }
		});
	});
}
