import { sql } from 'drizzle-orm';
import { check, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt } from '../columns.server';
import { FINDING_KINDS, RESOLUTIONS, SUBJECTS } from './findings/rules';

/**
 * What somebody decided about a finding before publication. The words found are not here, only their
 * fingerprint: this table must not become a list of personal data.
 */
export const privacyResolutions = sqliteTable(
	'privacy_resolutions',
	{
		subject: text({ enum: SUBJECTS }).notNull(),
		subjectId: text().notNull(),
		fingerprint: text().notNull(),
		kind: text({ enum: FINDING_KINDS }).notNull(),
		resolution: text({ enum: RESOLUTIONS }).notNull(),
		reason: text().notNull().default(''),
		by: actorId(),
		at: createdAt()
	},
	(row) => [
		primaryKey({ columns: [row.subject, row.subjectId, row.fingerprint] }),
		check(
			'privacy_resolutions_say_why',
			sql`${row.resolution} <> 'confirmed' or length(${row.reason}) between 1 and 500`
		)
	]
);
