import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { db, transact } from '../db.server';
import { authorize, ensureValid, found } from '../errors';
import type { TypedNeed } from './forms';
import * as can from './policy';
import { findPlaceOfNeed, whereabouts } from './queries.server';
import { revealsSomebody } from './revealing';
import { needs } from './tables.server';

/** Writes down what is missing, in somebody's words and without their name. */
export function recordNeed(actor: Actor, { id, words, theme, target, source, ...typed }: TypedNeed) {
	transact(() => {
		const neighbourhoodId = typed.neighbourhoodId || null;
		if (neighbourhoodId) found(findPlaceOfNeed(neighbourhoodId));

		authorize(can.tell(actor, whereabouts(neighbourhoodId), source));
		ensureValid(!revealsSomebody(words), 'need_reveals', { field: 'words' });

		db.insert(needs)
			.values({ id, neighbourhoodId, theme, target, words, source, recordedBy: actor.id })
			.run();

		record(actor, 'need.recorded', { id }, { neighbourhoodId }, { details: { theme, target, source } });
	});
}
