import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from '../../columns.server';
import { initiatives } from '../../initiatives/tables.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import { consultations } from '../tables.server';

export const consultationOptions = sqliteTable(
	'consultation_options',
	{
		id: id(),
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		position: integer().notNull(),
		title: text().notNull(),
		description: text().notNull().default(''),
		cents: integer(),
		/** Where it would be, for ceilings by quartiere. */
		neighbourhoodId: text().references(() => neighbourhoods.id),
		initiativeId: text().references(() => initiatives.id)
	},
	(option) => [
		uniqueIndex('consultation_options_in_order').on(option.consultationId, option.position),
		check('consultation_options_title_length', sql`length(${option.title}) between 1 and 120`),
		check('consultation_options_cost', sql`${option.cents} is null or ${option.cents} > 0`)
	]
);

/** Two projects of which at most one may be paid. */
export const consultationExclusions = sqliteTable(
	'consultation_exclusions',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		oneId: text()
			.notNull()
			.references(() => consultationOptions.id),
		otherId: text()
			.notNull()
			.references(() => consultationOptions.id)
	},
	(row) => [
		primaryKey({ columns: [row.consultationId, row.oneId, row.otherId] }),
		check('consultation_exclusions_of_two', sql`${row.oneId} < ${row.otherId}`)
	]
);

/** The most that may be spent in one quartiere. */
export const consultationCeilings = sqliteTable(
	'consultation_ceilings',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		neighbourhoodId: text()
			.notNull()
			.references(() => neighbourhoods.id),
		cents: integer().notNull()
	},
	(row) => [
		primaryKey({ columns: [row.consultationId, row.neighbourhoodId] }),
		check('consultation_ceilings_not_negative', sql`${row.cents} >= 0`)
	]
);
