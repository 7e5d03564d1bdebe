import { sql } from 'drizzle-orm';
import { db } from '../../../src/lib/db.server';
import { changed, photograph } from '../photograph';

const version = () => JSON.stringify(db.get(sql`pragma data_version`));

/** Watches a city that a server changes: says each time which tables are no longer as they were the time before. */
export function watched() {
	let before = photograph();
	let seen = version();
	return () => {
		if (version() === seen) return [];
		seen = version();
		const after = photograph();
		const tables = changed(before, after);
		before = after;
		return tables;
	};
}
