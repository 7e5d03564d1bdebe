import { sql } from 'drizzle-orm';
import {
	check,
	foreignKey,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { actorId, createdAt, id, instant } from '../columns.server';
import { COMMENT_LENGTH, MODERATIONS, REPORT_REASONS } from './rules';

/**
 * What somebody said about something: the noun commented on owns the link. One level of replies. The words go
 * when their author takes them back; the place in the talk stays.
 */
export const comments = sqliteTable(
	'comments',
	{
		id: id(),
		parentId: text(),
		personId: text()
			.notNull()
			.references(() => people.id),
		words: text().notNull(),
		createdAt: createdAt(),
		withdrawnAt: instant()
	},
	(row) => [
		foreignKey({ columns: [row.parentId], foreignColumns: [row.id] }),
		index('comments_replies').on(row.parentId),
		index('comments_by_person').on(row.personId),
		check('comments_length', sql`length(${row.words}) <= ${sql.raw(String(COMMENT_LENGTH))}`),
		check('comments_taken_back_are_empty', sql`(${row.withdrawnAt} is null) = (length(${row.words}) > 0)`)
	]
);

/** Somebody asked a moderator to look. Nothing is hidden by count alone. */
export const commentReports = sqliteTable(
	'comment_reports',
	{
		commentId: text()
			.notNull()
			.references(() => comments.id),
		personId: text()
			.notNull()
			.references(() => people.id),
		reason: text({ enum: REPORT_REASONS }).notNull(),
		note: text().notNull().default(''),
		at: createdAt(),
		settledAt: instant()
	},
	(row) => [
		primaryKey({ columns: [row.commentId, row.personId] }),
		index('comment_reports_waiting')
			.on(row.at)
			.where(sql`settled_at is null`)
	]
);

/** What moderators decided, each with its reason: the last one stands. */
export const commentModerations = sqliteTable(
	'comment_moderations',
	{
		id: id(),
		commentId: text()
			.notNull()
			.references(() => comments.id),
		number: integer().notNull(),
		decision: text({ enum: MODERATIONS }).notNull(),
		reason: text().notNull(),
		by: actorId(),
		at: createdAt()
	},
	(row) => [
		uniqueIndex('comment_moderations_in_order').on(row.commentId, row.number),
		check('comment_moderations_say_why', sql`length(${row.reason}) > 0`)
	]
);
