import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, day, id, instant } from '../columns.server';
import { REMINDERS } from './rules';

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

/** What somebody was already reminded of, and for which day: nobody gets the same letter twice. */
export const reminders = sqliteTable(
	'reminders',
	{
		kind: text({ enum: REMINDERS }).notNull(),
		subjectId: text().notNull(),
		/** The id of the person or of the organisation, never an address. */
		recipientId: text().notNull(),
		dueOn: day().notNull(),
		at: createdAt()
	},
	(row) => [primaryKey({ columns: [row.kind, row.subjectId, row.recipientId, row.dueOn] })]
);

export type Letter = typeof letters.$inferSelect;
