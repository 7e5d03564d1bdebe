import { sql } from 'drizzle-orm';
import {
	blob,
	check,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import { RELATIONS } from '../accounts/rules';
import { actorId, createdAt, day, flag, id, instant } from '../columns.server';
import { initiatives } from '../initiatives/tables.server';
import type { Step, Tally } from './counting/rules';
import { decisions } from '../minutes/decisions/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { CHANNELS, MAJORITIES, METHODS, OUTCOMES, QUORUMS, SECRECIES, TIE_RULES } from './rules';

/** What residents are asked. Free to change until called; then its manifest holds, and a trigger guards it. */
export const consultations = sqliteTable(
	'consultations',
	{
		id: id(),
		question: text().notNull(),
		explanation: text().notNull().default(''),
		ifYes: text().notNull().default(''),
		ifNo: text().notNull().default(''),
		method: text({ enum: METHODS }).notNull().default('yes_no'),
		variant: text().notNull().default(''),
		minChoices: integer().notNull().default(1),
		maxChoices: integer().notNull().default(1),
		winners: integer().notNull().default(1),
		budgetCents: integer(),
		quorum: text({ enum: QUORUMS }).notNull().default('none'),
		/** Percent of the entitled, or heads for `absolute`. */
		quorumValue: integer().notNull().default(0),
		majority: text({ enum: MAJORITIES }).notNull().default('simple'),
		majorityNumerator: integer(),
		majorityDenominator: integer(),
		tieRule: text({ enum: TIE_RULES }).notNull().default('not_approved'),
		lotSource: text().notNull().default(''),
		secrecy: text({ enum: SECRECIES }).notNull().default('secret'),
		binding: flag(),
		minimumAge: integer().notNull(),
		cityWide: flag(),
		opensAt: instant().notNull(),
		closesAt: instant().notNull(),
		initiativeId: text().references(() => initiatives.id),
		decisionId: text().references(() => decisions.id),
		createdBy: actorId(),
		createdAt: createdAt()
	},
	(row) => [
		index('consultations_by_closing').on(row.closesAt),
		index('consultations_about').on(row.initiativeId),
		index('consultations_from').on(row.decisionId),
		check('consultations_in_order', sql`${row.closesAt} > ${row.opensAt}`),
		check('consultations_question_length', sql`length(${row.question}) between 1 and 300`)
	]
);

export const consultationNeighbourhoods = sqliteTable(
	'consultation_neighbourhoods',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		neighbourhoodId: text()
			.notNull()
			.references(() => neighbourhoods.id)
	},
	(row) => [
		primaryKey({ columns: [row.consultationId, row.neighbourhoodId] }),
		index('consultation_neighbourhoods_there').on(row.neighbourhoodId)
	]
);

export const consultationRelations = sqliteTable(
	'consultation_relations',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		relation: text({ enum: RELATIONS }).notNull()
	},
	(row) => [primaryKey({ columns: [row.consultationId, row.relation] })]
);

export const consultationChannels = sqliteTable(
	'consultation_channels',
	{
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		channel: text({ enum: CHANNELS }).notNull()
	},
	(row) => [primaryKey({ columns: [row.consultationId, row.channel] })]
);

export const consultationOptions = sqliteTable(
	'consultation_options',
	{
		id: id(),
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		position: integer().notNull(),
		title: text().notNull(),
		cents: integer(),
		initiativeId: text().references(() => initiatives.id)
	},
	(option) => [uniqueIndex('consultation_options_in_order').on(option.consultationId, option.position)]
);

/** A consultation is called when, and only when, its manifest is here: frozen, hashed, with the size of the roll. */
export const manifests = sqliteTable('consultation_manifests', {
	consultationId: text()
		.primaryKey()
		.references(() => consultations.id),
	manifest: text().notNull(),
	hash: text().notNull(),
	entitled: integer().notNull(),
	publicKey: blob({ mode: 'buffer' }),
	keyCopyVerifiedAt: instant(),
	calledBy: actorId(),
	calledAt: createdAt()
});

/** Turns a person into a voter key, for one consultation; destroyed 60 days after proclamation. */
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

/** A consultation is counted when, and only when, its result exists. Results are never updated. */
export const results = sqliteTable('consultation_results', {
	consultationId: text()
		.primaryKey()
		.references(() => consultations.id),
	outcome: text({ enum: OUTCOMES }).notNull(),
	tied: flag(),
	cast: integer().notNull(),
	result: text({ mode: 'json' }).$type<Tally>().notNull(),
	trace: text({ mode: 'json' }).$type<readonly Step[]>().notNull(),
	by: actorId(),
	at: createdAt()
});

export const proclamations = sqliteTable('consultation_proclamations', {
	consultationId: text()
		.primaryKey()
		.references(() => consultations.id),
	text: text().notNull(),
	by: actorId(),
	at: createdAt()
});

export const annulments = sqliteTable(
	'consultation_annulments',
	{
		consultationId: text()
			.primaryKey()
			.references(() => consultations.id),
		reason: text().notNull(),
		by: actorId(),
		at: createdAt()
	},
	(row) => [check('annulments_say_why', sql`length(${row.reason}) > 0`)]
);

export type Consultation = typeof consultations.$inferSelect;
