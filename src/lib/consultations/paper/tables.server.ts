import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, id, instant } from '../../columns.server';
import { consultations } from '../tables.server';

/** How many sheets were in the ballot box, counted by hand before any is keyed. */
export const paperReturns = sqliteTable(
	'consultation_paper_returns',
	{
		consultationId: text()
			.primaryKey()
			.references(() => consultations.id),
		sheets: integer().notNull(),
		/** Why they are more or fewer than the marks on the roll, where they are. */
		note: text().notNull().default(''),
		by: actorId(),
		at: createdAt()
	},
	(row) => [check('consultation_paper_returns_not_negative', sql`${row.sheets} >= 0`)]
);

/** Paper ballots that came back, keyed after closing: five at least together. */
export const paperBatches = sqliteTable(
	'consultation_paper_batches',
	{
		id: id(),
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		number: integer().notNull(),
		/** How many sheets are in it. */
		sheets: integer().notNull().default(0),
		/** What did not match and how it was settled: recorded, never "fixed". */
		note: text().notNull().default(''),
		closedBy: text(),
		closedAt: instant(),
		openedBy: actorId(),
		openedAt: createdAt()
	},
	(row) => [uniqueIndex('consultation_paper_batches_in_order').on(row.consultationId, row.number)]
);

/** One keying of one paper ballot: each is keyed twice, by two people. */
export const paperBallots = sqliteTable(
	'consultation_paper_ballots',
	{
		batchId: text()
			.notNull()
			.references(() => paperBatches.id),
		/** The number written on the sheet when the batch was opened. */
		sheet: integer().notNull(),
		keying: integer().notNull(),
		/** As canonical JSON. */
		choice: text().notNull(),
		by: actorId()
	},
	(row) => [
		primaryKey({ columns: [row.batchId, row.sheet, row.keying] }),
		check('consultation_paper_ballots_keyed_twice', sql`${row.keying} in (1, 2)`)
	]
);

/** Where two keyings of one sheet differ: what a third look at it found, and why. Both keyings stay. */
export const paperSettlements = sqliteTable(
	'consultation_paper_settlements',
	{
		batchId: text()
			.notNull()
			.references(() => paperBatches.id),
		sheet: integer().notNull(),
		choice: text().notNull(),
		reason: text().notNull(),
		by: actorId()
	},
	(row) => [
		primaryKey({ columns: [row.batchId, row.sheet] }),
		check('consultation_paper_settlements_told', sql`length(trim(${row.reason})) > 0`)
	]
);
