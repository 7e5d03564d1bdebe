import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, id } from '../columns.server';
import { AGE_BANDS, COLOURS, type Polygon } from './rules';

export const districts = sqliteTable('districts', {
	id: id(),
	slug: text().notNull().unique(),
	name: text().notNull().unique(),
	office: text().notNull().default(''),
	address: text().notNull().default(''),
	phone: text().notNull().default(''),
	hours: text().notNull().default(''),
	createdAt: createdAt()
});

export const neighbourhoods = sqliteTable(
	'neighbourhoods',
	{
		id: id(),
		slug: text().notNull().unique(),
		name: text().notNull().unique(),
		districtId: text()
			.notNull()
			.references(() => districts.id),
		polygon: text({ mode: 'json' }).$type<Polygon>(),
		colour: integer().notNull(),
		description: text().notNull().default(''),
		createdAt: createdAt()
	},
	(row) => [
		index('neighbourhoods_by_district').on(row.districtId),
		check('neighbourhoods_colour', sql`${row.colour} between 0 and ${sql.raw(String(COLOURS - 1))}`)
	]
);

export const population = sqliteTable(
	'neighbourhood_population',
	{
		neighbourhoodId: text()
			.notNull()
			.references(() => neighbourhoods.id),
		band: text({ enum: AGE_BANDS }).notNull(),
		year: integer().notNull(),
		inhabitants: integer().notNull(),
		source: text().notNull()
	},
	(row) => [
		primaryKey({ columns: [row.neighbourhoodId, row.band, row.year] }),
		check('population_not_negative', sql`${row.inhabitants} >= 0`)
	]
);

export type District = typeof districts.$inferSelect;
export type Neighbourhood = typeof neighbourhoods.$inferSelect;
