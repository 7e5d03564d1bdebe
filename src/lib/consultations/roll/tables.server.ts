import { sql } from 'drizzle-orm';
import { blob, check, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day } from '../../columns.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import { consultations } from '../tables.server';
import { CHANNELS } from '../rules';

/** Turns a person into a voter key, for one consultation; destroyed some time after its end (`SECRET_KEPT`). */
export const voterSecrets = sqliteTable('voter_secrets', {
	consultationId: text()
		.primaryKey()
		.references(() => consultations.id),
	secret: blob({ mode: 'buffer' }).notNull()
});

/**
 * The roll: one row for each entitled identity, whatever the channel. Days, never instants. Nothing here,
 * not even the order of rows (WITHOUT ROWID), leads to a ballot.
 */
export const voterParticipations = sqliteTable(
	'voter_participations',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		voterKey: text().notNull(),
		neighbourhoodId: text().references(() => neighbourhoods.id),
		channel: text({ enum: CHANNELS }),
		issuedOn: day(),
		castOn: day()
	},
	(row) => [
		primaryKey({ columns: [row.consultationId, row.voterKey] }),
		check('voter_participations_cast_by_channel', sql`${row.castOn} is null or ${row.channel} is not null`)
	]
);

/** Who is entitled by a list that the Comune brought: no names, only the keys of verified identities. */
export const listedVoters = sqliteTable(
	'consultation_listed_voters',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		identityKey: text().notNull(),
		neighbourhoodId: text()
			.notNull()
			.references(() => neighbourhoods.id)
	},
	(row) => [primaryKey({ columns: [row.consultationId, row.identityKey] })]
);
