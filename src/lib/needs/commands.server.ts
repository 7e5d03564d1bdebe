import type { Actor } from '../actor';
import { record } from '../audit/record.server';
import { today } from '../clock';
import { db, transact } from '../db.server';
import { authorize, ensureValid, found } from '../errors';
import type { TypedNeed } from './forms';
import * as can from './policy';
import { findPlaceOfNeed, whereabouts } from './queries.server';
import { revealsSomebody } from './revealing';
import { needs } from './tables.server';

/** Writes down what is missing, in somebody's words and without their name; a resident speaks for themselves alone. */
export function recordNeed(actor: Actor, { id, words, theme, target, source, ...typed }: TypedNeed) {
	transact(() => {
		const neighbourhoodId = typed.neighbourhoodId || null;
		if (neighbourhoodId) found(findPlaceOfNeed(neighbourhoodId));
		const where = whereabouts(neighbourhoodId);
		const { voices = 1, intensity = '2' } = typed;
		const heardOn = typed.heardOn || today();

		authorize(can.tell(actor, where, source));
		ensureValid(!revealsSomebody(words), 'need_reveals', { field: 'words' });
		ensureValid(voices === 1 || can.passOn(actor, where), 'need_one_voice', { field: 'voices' });
		ensureValid(heardOn <= today(), 'need_heard_later', { field: 'heardOn' });

		const told = { theme, target, source, voices, intensity: Number(intensity), heardOn };
		db.insert(needs)
			.values({ id, neighbourhoodId, words, ...told, recordedBy: actor.id })
			.run();

		record(actor, 'need.recorded', { id }, { neighbourhoodId }, { details: { theme, target, source } });
	});
}
