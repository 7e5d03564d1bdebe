import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, day, instant } from '../../columns.server';
import { minutesVersions } from '../tables.server';

/** The PDF of a published version: made after publication, tried again when that fails, then kept as it is. */
export const minutesDocuments = sqliteTable(
	'minutes_documents',
	{
		versionId: text()
			.primaryKey()
			.references(() => minutesVersions.id),
		pdf: blob({ mode: 'buffer' }),
		sha256: text(),
		madeAt: instant(),
		attempts: integer().notNull().default(0),
		nextAttemptAt: instant().notNull(),
		lastError: text()
	},
	(row) => [
		index('minutes_documents_to_make')
			.on(row.nextAttemptAt)
			.where(sql`made_at is null`),
		check(
			'minutes_documents_made_whole',
			sql`(${row.pdf} is null) = (${row.madeAt} is null) and (${row.sha256} is null) = (${row.madeAt} is null)`
		)
	]
);

/** The number the protocol office gave to a published version. */
export const protocolMarks = sqliteTable('protocol_marks', {
	versionId: text()
		.primaryKey()
		.references(() => minutesVersions.id),
	number: text().notNull(),
	on: day().notNull(),
	by: actorId(),
	at: createdAt()
});
