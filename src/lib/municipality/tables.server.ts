import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, flag, id, instant } from '../columns.server';

/** One row: the Comune itself. */
export const municipality = sqliteTable(
	'municipality',
	{
		id: integer().primaryKey(),
		name: text().notNull(),
		motto: text().notNull().default(''),
		istatCode: text(),
		ipaCode: text(),
		office: text().notNull().default(''),
		address: text().notNull().default(''),
		phone: text().notNull().default(''),
		hours: text().notNull().default(''),
		email: text().notNull().default(''),
		pec: text().notNull().default(''),
		dpoContact: text().notNull().default(''),
		accessibilityStatementUrl: text().notNull().default(''),
		reportUrl: text().notNull().default(''),
		appointmentUrl: text().notNull().default(''),
		demo: flag(),
		updatedAt: instant().notNull()
	},
	(row) => [check('municipality_is_one', sql`${row.id} = 1`)]
);

/** The numbers a city chose where it does not keep the default of `rules.ts`. */
export const cityRules = sqliteTable('city_rules', {
	rule: text().primaryKey(),
	value: integer().notNull(),
	setBy: actorId(),
	setAt: createdAt()
});

/** What readers think of a page: stars and, if they wish, a word. No person, no address. */
export const pageRatings = sqliteTable(
	'page_ratings',
	{
		id: id(),
		path: text().notNull(),
		stars: integer().notNull(),
		note: text().notNull().default(''),
		createdAt: createdAt()
	},
	(rating) => [
		index('page_ratings_by_path').on(rating.path),
		check('page_ratings_stars', sql`${rating.stars} between 1 and 5`),
		check('page_ratings_note_length', sql`length(${rating.note}) <= 500`)
	]
);

export type Municipality = typeof municipality.$inferSelect;
