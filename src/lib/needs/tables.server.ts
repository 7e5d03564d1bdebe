import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, day, id } from '../columns.server';
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
		/** How many people said so, as whoever wrote it down counted them; never who. */
		voices: integer().notNull().default(1),
		/** From 1, would help, to 3, cannot wait. */
		intensity: integer().notNull().default(2),
		/** The day it was heard, when it was not the day it was written down. */
		heardOn: day(),
		recordedBy: actorId(),
		createdAt: createdAt()
	},
	(need) => [
		index('needs_by_neighbourhood').on(need.neighbourhoodId, need.theme),
		index('needs_by_theme').on(need.theme, need.neighbourhoodId),
		check('needs_voices', sql`${need.voices} between 1 and 1000`),
		check('needs_intensity', sql`${need.intensity} between 1 and 3`),
		check('needs_words_length', sql`length(${need.words}) between 1 and 300`)
	]
);

export type Need = typeof needs.$inferSelect;
