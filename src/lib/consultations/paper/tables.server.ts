import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, id, instant } from '../../columns.server';
import { consultations } from '../tables.server';

/** Paper ballots that came back, keyed after closing: five at least together. */
export const paperBatches = sqliteTable(
	'consultation_paper_batches',
	{
		id: id(),
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		number: integer().notNull(),
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
