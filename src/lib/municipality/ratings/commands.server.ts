import { and, lt, ne } from 'drizzle-orm';
import { SYSTEM, type Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { today } from '../../clock';
import { newId } from '../../columns.server';
import { db, transact } from '../../db.server';
import { authorize } from '../../errors';
import * as can from '../policy';
import { notesForgottenBefore } from '../reports/rules';
import { pageRatings } from '../tables.server';
import type { Rating } from './forms';

/** Stars and, if they wish, a word about a page. Who gave them is not asked and not kept. */
export function ratePage({ path, stars, note }: Rating) {
	return transact(() => {
		const id = newId();
		db.insert(pageRatings).values({ id, path, stars, note }).run();
		record(SYSTEM, 'page.rated', { id }, {}, { details: { path, stars } });
		return id;
	});
}

/** A year later the words go; the stars stay. */
export function forgetRatingNotes(actor: Actor) {
	return transact(() => {
		authorize(can.forgetNotes(actor));

		const { changes } = db
			.update(pageRatings)
			.set({ note: '' })
			.where(and(ne(pageRatings.note, ''), lt(pageRatings.createdAt, notesForgottenBefore(today()))))
			.run();

		if (changes > 0) record(actor, 'page.notes_forgotten', RATINGS, {}, { details: { notes: changes } });
		return changes;
	});
}

const RATINGS = { id: 'page_ratings' };
