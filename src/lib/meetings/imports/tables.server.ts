import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, id } from '../../columns.server';
import { organizations } from '../../organizations/tables.server';
import { meetings } from '../tables.server';
import { TOTALS } from './rules';

/** A file of past meetings, brought in all together. */
export const meetingImports = sqliteTable('meeting_imports', {
	id: id(),
	/** The name of the file: what readers are told these meetings come from. */
	source: text().notNull(),
	by: actorId(),
	at: createdAt()
});

/** A meeting is an imported one when, and only when, it is here. The key keeps it from coming in twice. */
export const importedMeetings = sqliteTable(
	'imported_meetings',
	{
		meetingId: text()
			.primaryKey()
			.references(() => meetings.id),
		importId: text()
			.notNull()
			.references(() => meetingImports.id),
		key: text().notNull().unique()
	},
	(row) => [index('imported_meetings_of').on(row.importId)]
);

/** How many were there, as the file said. Public only from 5, but for organisations. */
export const meetingTotals = sqliteTable(
	'meeting_totals',
	{
		meetingId: text()
			.notNull()
			.references(() => meetings.id),
		category: text({ enum: TOTALS }).notNull(),
		total: integer().notNull()
	},
	(row) => [
		primaryKey({ columns: [row.meetingId, row.category] }),
		check('meeting_totals_range', sql`${row.total} between 0 and 10000`)
	]
);

/** The organisations named in the file that the city knows. Other names are counted and not kept: they may be people's. */
export const meetingOrganizations = sqliteTable(
	'meeting_organizations',
	{
		meetingId: text()
			.notNull()
			.references(() => meetings.id),
		organizationId: text()
			.notNull()
			.references(() => organizations.id)
	},
	(row) => [
		primaryKey({ columns: [row.meetingId, row.organizationId] }),
		index('meeting_organizations_there').on(row.organizationId)
	]
);
