import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import type { Decided } from '../../../comments/forms';
import { insertModeration } from '../../../comments/rows.server';
import { transact } from '../../../db.server';
import { authorize, ensure, found } from '../../../errors';
import { confirmAll } from '../../../privacy/findings/authors.server';
import type { Confirmation } from '../../../privacy/findings/confirming';
import { knownIn } from '../../../tavoli/known.server';
import { placeOf } from '../../policy';
import { findInitiative } from '../../queries.server';
import * as can from '../policy';
import { findComment, findSubject } from '../queries.server';
import { tellModerated } from './letters.server';

/**
 * Somebody looked, and says in public why a comment stays or is hidden. A later decision takes the place of an
 * earlier one, which stays written; nothing is ever hidden because many asked for it.
 */
export function moderateComment(
	actor: Actor,
	id: string,
	{ decision, ...typed }: Decided,
	confirmed: readonly Confirmation[] = []
) {
	transact(() => {
		const initiative = found(findInitiative(found(findSubject(id))));
		const comment = found(findComment(initiative.id, id));

		authorize(can.moderate(actor, initiative, comment));
		ensure(comment.withdrawnAt === null, 'comment_gone');
		ensure(typed.seen === comment.decisions, 'stale');
		const decided = { ...typed, decision };
		const written = [{ place: 'reason', text: decided.reason }];
		const text = { subject: 'comment' as const, id: decided.id, written, known: knownIn(decided.reason) };
		const allRight = confirmAll(actor, text, confirmed);

		insertModeration(actor, id, decided);

		record(actor, 'comment.moderated', comment, placeOf(initiative), {
			details: {
				initiative: initiative.id,
				number: decided.seen + 1,
				decision,
				...(allRight > 0 && { confirmed: allRight })
			}
		});
		if (decision === 'hidden' || comment.decision === 'hidden') {
			tellModerated(comment, initiative, decided);
		}
	});
}
