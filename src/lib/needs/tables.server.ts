import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, id } from '../columns.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { NEED_SOURCES } from './rules';

/** What is missing, in somebody's words, without saying whose. No neighbourhood means the whole city. */
export const needs = sqliteTable(
	'needs',
	{
		id: id(),
		neighbourhoodId: text().references(() => neighbourhoods.id),
		theme: text({ enum: THEMES }).notNull(),
		target: text({ enum: TARGET_GROUPS }).notNull(),
		words: text().notNull(),
		source: text({ enum: NEED_SOURCES }).notNull(),
		recordedBy: actorId(),
		createdAt: createdAt()
	},
	(need) => [
		index('needs_by_neighbourhood').on(need.neighbourhoodId, need.theme),
		check('needs_words_length', sql`length(${need.words}) between 1 and 300`)
	]
);

export type Need = typeof needs.$inferSelect;
