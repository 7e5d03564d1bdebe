import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, day, id, instant } from '../columns.server';
import { indicators } from '../indicators/tables.server';

/** A patto per il welfare: a draft until published, in force until archived; always readable. */
export const pacts = sqliteTable(
	'pacts',
	{
		id: id(),
		slug: text().notNull().unique(),
		title: text().notNull(),
		startsOn: day().notNull(),
		endsOn: day().notNull(),
		preamble: text().notNull().default(''),
		contextAnalysis: text().notNull().default(''),
		actReference: text().notNull().default(''),
		createdAt: createdAt(),
		publishedAt: instant(),
		publishedBy: text(),
		archivedAt: instant()
	},
	(pact) => [
		uniqueIndex('pacts_one_in_force')
			.on(sql`(${pact.publishedAt} is not null)`)
			.where(sql`published_at is not null and archived_at is null`),
		check('pacts_in_order', sql`${pact.endsOn} > ${pact.startsOn}`)
	]
);

export const strategicLines = sqliteTable(
	'strategic_lines',
	{
		id: id(),
		pactId: text()
			.notNull()
			.references(() => pacts.id),
		position: integer().notNull(),
		title: text().notNull(),
		text: text().notNull().default('')
	},
	(line) => [uniqueIndex('strategic_lines_in_order').on(line.pactId, line.position)]
);

export const objectives = sqliteTable(
	'objectives',
	{
		id: id(),
		lineId: text()
			.notNull()
			.references(() => strategicLines.id),
		position: integer().notNull(),
		title: text().notNull(),
		/** What the city promises, in plain words. */
		promise: text().notNull().default('')
	},
	(objective) => [uniqueIndex('objectives_in_order').on(objective.lineId, objective.position)]
);

/** What an indicator should reach for an objective within a year. */
export const targets = sqliteTable(
	'targets',
	{
		indicatorId: text()
			.notNull()
			.references(() => indicators.id),
		objectiveId: text()
			.notNull()
			.references(() => objectives.id),
		year: integer().notNull(),
		baseline: real().notNull(),
		target: real().notNull(),
		setBy: actorId(),
		setAt: createdAt()
	},
	(row) => [primaryKey({ columns: [row.objectiveId, row.indicatorId, row.year] })]
);

export type Pact = typeof pacts.$inferSelect;
export type StrategicLine = typeof strategicLines.$inferSelect;
export type Objective = typeof objectives.$inferSelect;
