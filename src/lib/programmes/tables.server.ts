import { sql } from 'drizzle-orm';
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, id, instant } from '../columns.server';

/** A label that projects carry, and the outside office it connects them to: for instance a municipal school programme. */
export const programmes = sqliteTable(
	'programmes',
	{
		id: id(),
		slug: text().notNull().unique(),
		name: text().notNull(),
		office: text().notNull(),
		link: text().notNull().default(''),
		createdBy: actorId(),
		createdAt: createdAt(),
		archivedAt: instant()
	},
	(programme) => [
		check('programmes_name_length', sql`length(${programme.name}) between 1 and 120`),
		check('programmes_office_length', sql`length(${programme.office}) between 1 and 160`)
	]
);

export type Programme = typeof programmes.$inferSelect;
