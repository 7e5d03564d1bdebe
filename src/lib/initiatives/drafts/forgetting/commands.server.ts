import type { Actor } from '../../../actor';
import { record } from '../../../audit/record.server';
import { transact } from '../../../db.server';
import { authorize } from '../../../errors';
import * as can from '../../policy';
import { listOldDrafts } from '../queries.server';
import { removeDraft } from '../rows.server';

/** As many as one run throws away, so that nobody waits for it. */
const AT_ONCE = 50;

/** What was begun and not changed for a year goes, as if its author threw it away. */
export function forgetDrafts(actor: Actor) {
	return transact(() => {
		authorize(can.forget(actor));

		const due = listOldDrafts(AT_ONCE);
		for (const draft of due) {
			removeDraft(draft);
			record(actor, 'initiative.discarded', draft, {}, { details: { reason: 'old' } });
		}
		return due.length;
	});
}
