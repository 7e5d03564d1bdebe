import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { actorId, createdAt, id } from '../columns.server';
import { IMPORT_KINDS } from './rules';

/** What the columns of a file with these headings mean, for the next time. */
export const importMappings = sqliteTable('import_mappings', {
	headings: text().primaryKey(),
	fields: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
	by: actorId(),
	at: createdAt()
});

/** A file that somebody is about to bring in. It goes once it is brought in, and after a day in any case. */
export const importDrafts = sqliteTable(
	'import_drafts',
	{
		id: id(),
		personId: text()
			.notNull()
			.references(() => people.id),
		kind: text({ enum: IMPORT_KINDS }).notNull().default('meetings'),
		source: text().notNull(),
		text: text().notNull(),
		at: createdAt()
	},
	(row) => [index('import_drafts_by_person').on(row.personId), index('import_drafts_by_time').on(row.at)]
);
