import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { initiatives } from '../tables.server';

/**
 * What of an initiative may be searched: its last version, once it was sent. Triggers keep it, and the index
 * `initiative_index` that folds accents and case.
 */
export const initiativeEntries = sqliteTable('initiative_entries', {
	id: integer().primaryKey(),
	initiativeId: text()
		.notNull()
		.unique()
		.references(() => initiatives.id),
	title: text().notNull(),
	summary: text().notNull(),
	body: text().notNull()
});
