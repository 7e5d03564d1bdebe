import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { actorId, day } from '../../columns.server';
import { consultations } from '../tables.server';

/** While the vote is open: {choice, code, nonce}, readable only with the consultation's private key. */
export const sealedBallots = sqliteTable(
	'sealed_ballots',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		id: text().notNull(),
		sealed: blob({ mode: 'buffer' }).notNull()
	},
	(row) => [primaryKey({ columns: [row.consultationId, row.id] })]
);

/** After the count: what was chosen, in the order of the codes. */
export const ballots = sqliteTable(
	'ballots',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		code: text().notNull(),
		/** Two people who agree to send the same choice with the same nonce have one code; both ballots count. */
		copy: integer().notNull().default(1),
		/** As canonical JSON: what the code is made of. */
		choice: text().notNull(),
		nonce: text().notNull()
	},
	(row) => [primaryKey({ columns: [row.consultationId, row.code, row.copy] })]
);

/** An open vote among the members of a tavolo: it may be changed until it closes. */
export const openBallots = sqliteTable(
	'consultation_open_ballots',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		/** A person, or an organisation that sits there: see `voter`. */
		voterId: text().notNull(),
		voter: text({ enum: ['person', 'organization'] }).notNull(),
		choice: text().notNull(),
		by: actorId(),
		votedOn: day().notNull()
	},
	(row) => [primaryKey({ columns: [row.consultationId, row.voter, row.voterId] })]
);
