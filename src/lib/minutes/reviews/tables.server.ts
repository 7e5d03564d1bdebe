import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from '../../accounts/tables.server';
import { createdAt, id, instant } from '../../columns.server';
import { VERDICTS } from '../rules';
import { minutesVersions } from '../tables.server';

/** What those present say of a version in review. */
export const minutesReviews = sqliteTable(
	'minutes_reviews',
	{
		id: id(),
		versionId: text()
			.notNull()
			.references(() => minutesVersions.id),
		personId: text()
			.notNull()
			.references(() => people.id),
		verdict: text({ enum: VERDICTS }).notNull(),
		paragraph: text().notNull().default(''),
		text: text().notNull().default(''),
		at: createdAt(),
		settledAt: instant()
	},
	(row) => [
		index('minutes_reviews_of').on(row.versionId),
		check('minutes_reviews_say_what', sql`${row.verdict} <> 'correct' or length(${row.text}) > 0`)
	]
);
