import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, id, instant } from '../columns.server';

/** Letters written in the transaction that caused them, sent after it. A sent letter's body is emptied. */
export const letters = sqliteTable(
	'letters',
	{
		id: id(),
		recipient: text().notNull(),
		subject: text().notNull(),
		body: text().notNull(),
		language: text().notNull(),
		createdAt: createdAt(),
		sentAt: instant(),
		attempts: integer().notNull().default(0),
		nextAttemptAt: instant().notNull(),
		lastError: text()
	},
	(letter) => [
		index('letters_to_send')
			.on(letter.nextAttemptAt)
			.where(sql`sent_at is null`)
	]
);

export type Letter = typeof letters.$inferSelect;
