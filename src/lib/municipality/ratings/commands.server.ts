import { SYSTEM } from '../../actor';
import { record } from '../../audit/record.server';
import { newId } from '../../columns.server';
import { db, transact } from '../../db.server';
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
