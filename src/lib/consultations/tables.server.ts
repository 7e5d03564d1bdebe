import { sql } from 'drizzle-orm';
import { blob, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { RELATIONS } from '../accounts/rules';
import { actorId, createdAt, flag, id, instant } from '../columns.server';
import { initiatives } from '../initiatives/tables.server';
import type { Tally } from './counting/count';
import type { Trace } from './counting/quorum';
import { decisions } from '../minutes/decisions/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { tavoli } from '../tavoli/tables.server';
import {
	BUDGET_BALLOTS,
	BUDGET_RULES,
	CHANNELS,
	MAJORITIES,
	METHODS,
	OUTCOMES,
	QUORUMS,
	SECRECIES,
	TIE_RULES
} from './rules';

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
		/** Of the two counts of a sum, the one that holds. */
		budgetRule: text({ enum: BUDGET_RULES }),
		budgetBallot: text({ enum: BUDGET_BALLOTS }),
		/** Votes without which a project is not looked at. */
		minimumVotes: integer().notNull().default(0),
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
		/** For an open vote: the tavolo whose members are asked. */
		tavoloId: text().references(() => tavoli.id),
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

/** A consultation is counted when, and only when, its result exists. Results are never updated. */
export const results = sqliteTable('consultation_results', {
	consultationId: text()
		.primaryKey()
		.references(() => consultations.id),
	outcome: text({ enum: OUTCOMES }).notNull(),
	tied: flag(),
	cast: integer().notNull(),
	result: text({ mode: 'json' }).$type<Tally>().notNull(),
	trace: text({ mode: 'json' }).$type<Trace>().notNull(),
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
