import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { meetings } from '../meetings/tables.server';
import { FOUND_KINDS } from './rules';

/**
 * What everybody may read of meetings and minutes, piece by piece. Triggers of the database keep it: it is
 * written when a meeting is convened and when minutes are published, and holds nothing that is not public.
 * Beside it stands its full-text index, `search_index`, which Drizzle cannot describe.
 */
export const searchEntries = sqliteTable(
	'search_entries',
	{
		/** The row of the index. */
		id: integer().primaryKey(),
		meetingId: text()
			.notNull()
			.references(() => meetings.id),
		kind: text({ enum: FOUND_KINDS }).notNull(),
		/** The point of the agenda; 0 for the meeting as a whole. */
		position: integer().notNull().default(0),
		/** The decision or the commitment. */
		subjectId: text(),
		title: text().notNull(),
		body: text().notNull()
	},
	(row) => [index('search_entries_of').on(row.meetingId, row.kind)]
);
