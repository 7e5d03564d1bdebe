import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorId, day, id } from '../../columns.server';
import { consultations } from '../tables.server';

/** Codes printed together. */
export const codeBatches = sqliteTable(
	'consultation_code_batches',
	{
		id: id(),
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		number: integer().notNull(),
		size: integer().notNull(),
		by: actorId(),
		printedOn: day().notNull()
	},
	(row) => [
		uniqueIndex('consultation_code_batches_in_order').on(row.consultationId, row.number),
		check('consultation_code_batches_size', sql`${row.size} between 1 and 500`)
	]
);

/**
 * What opens one ballot without an account: a printed code, or an assisted session at the desk. Kept as a
 * hash; tied to the roll when it is handed over; nothing in it leads to a ballot.
 */
export const votingCodes = sqliteTable(
	'voting_codes',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		codeHash: text().notNull(),
		/** Printed on the sheet beside the code: `3-017`. None for an assisted session. */
		serial: text(),
		voterKey: text(),
		issuedBy: text(),
		/** The last day on which it opens a ballot; none for printed codes, which last as long as the vote. */
		lastsUntil: day(),
		usedOn: day()
	},
	(row) => [
		primaryKey({ columns: [row.consultationId, row.codeHash] }),
		uniqueIndex('voting_codes_serial_once')
			.on(row.consultationId, row.serial)
			.where(sql`serial is not null`),
		index('voting_codes_of').on(row.consultationId, row.voterKey),
		check('voting_codes_used_when_handed', sql`${row.usedOn} is null or ${row.voterKey} is not null`)
	]
);
