import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { consultations } from '../tables.server';
import { CHAIN_RECORDS } from '../rules';

/** From the manifest to the closing, each line sealed with the one before: a line changed or cut is seen. */
export const chainRecords = sqliteTable(
	'consultation_chain',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		number: integer().notNull(),
		type: text({ enum: CHAIN_RECORDS }).notNull(),
		payload: text().notNull(),
		hash: text().notNull()
	},
	(row) => [primaryKey({ columns: [row.consultationId, row.number] })]
);
