import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { listPresentIds } from '../attendance/queries.server';
import * as can from '../policy';
import { findMinutes } from '../queries.server';
import { isApproved, type Verdict } from '../rules';
import { latestVersion } from '../steps.server';
import { minutesReviews } from './tables.server';
import { hasApproved } from './queries.server';

type Review = { readonly verdict: Verdict; readonly paragraph?: string; readonly text?: string };

/** One who was there approves the text, or asks for a correction at a paragraph. */
export function reviewMinutes(actor: Actor, id: string, { verdict, paragraph, text }: Review) {
	transact(() => {
		const minutes = found(findMinutes(id));

		authorize(can.review(actor, { ...minutes, presentIds: listPresentIds(id) }));
		ensure(!isApproved(minutes), 'minutes_review_closed');
		ensure(minutes.state === 'in_review', 'minutes_state');
		const version = found(latestVersion(id));
		ensure(verdict === 'correct' || !hasApproved(version.id, actor.id), 'already_done');
		ensureValid(verdict === 'approve' || Boolean(text), 'minutes_correction_empty', { field: 'text' });

		db.insert(minutesReviews)
			.values({ versionId: version.id, personId: actor.id, verdict, paragraph, text })
			.run();

		record(actor, verdict === 'approve' ? 'minutes.endorsed' : 'minutes.correction_asked', minutes, minutes, {
			details: { version: version.number },
			personal: { paragraph, text }
		});
	});
}
