import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, flag, id, instant } from '../columns.server';
import { AGGREGATIONS, COLLECTION_RHYTHMS, DIRECTIONS, INDICATOR_KINDS, UNITS } from './rules';

/** What is measured, and how it adds up. One with measurements is archived, never deleted. */
export const indicators = sqliteTable('indicators', {
	id: id(),
	slug: text().notNull().unique(),
	name: text().notNull(),
	definition: text().notNull(),
	unit: text({ enum: UNITS }).notNull(),
	kind: text({ enum: INDICATOR_KINDS }).notNull(),
	aggregation: text({ enum: AGGREGATIONS }).notNull(),
	direction: text({ enum: DIRECTIONS }).notNull(),
	rhythm: text({ enum: COLLECTION_RHYTHMS }).notNull(),
	disaggregation: text().notNull().default(''),
	standard: flag(),
	createdAt: createdAt(),
	archivedAt: instant()
});

export type Indicator = typeof indicators.$inferSelect;
