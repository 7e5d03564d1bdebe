import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { actorId, createdAt, day, flag, id, instant } from '../columns.server';
import { indicators } from '../indicators/tables.server';
import { needs } from '../needs/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import { BANDS, TARGET_GROUPS, THEMES } from '../vocabulary';
import { ASSISTANCES, INITIATIVE_STATES, OPINIONS, SUMMARY_LENGTH, TITLE_LENGTH } from './rules';

/**
 * An idea on its way. Its author is a person (hidden unless they chose otherwise), an organisation, or a
 * meeting: then both are empty and a row of `meetings` says which. What it says is in its versions.
 */
export const initiatives = sqliteTable(
	'initiatives',
	{
		id: id(),
		authorPersonId: text().references(() => people.id),
		authorOrganizationId: text().references(() => organizations.id),
		/** Typed in by an operator for somebody: how, and by whom. */
		assistance: text({ enum: ASSISTANCES }),
		assistedBy: text(),
		cityWide: flag(),
		createdBy: actorId(),
		createdAt: createdAt(),
		submittedAt: instant()
	},
	(row) => [
		index('initiatives_by_person').on(row.authorPersonId),
		index('initiatives_by_organization').on(row.authorOrganizationId),
		index('initiatives_by_submission').on(row.submittedAt),
		check('initiatives_of_one', sql`${row.authorPersonId} is null or ${row.authorOrganizationId} is null`)
	]
);

/** What an initiative says. Version 1 is written freely until it is sent; every later change is a new row. */
export const initiativeVersions = sqliteTable(
	'initiative_versions',
	{
		id: id(),
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		number: integer().notNull(),
		/** The last of the three steps that was filled in. */
		step: integer().notNull().default(1),
		title: text().notNull(),
		summary: text().notNull(),
		theme: text({ enum: THEMES }).notNull(),
		problem: text().notNull().default(''),
		actions: text().notNull().default(''),
		period: text().notNull().default(''),
		place: text().notNull().default(''),
		partnersFound: text().notNull().default(''),
		partnersWanted: text().notNull().default(''),
		space: text().notNull().default(''),
		volunteers: integer(),
		volunteerHours: integer(),
		materials: text().notNull().default(''),
		coFunding: text().notNull().default(''),
		accessibility: text().notNull().default(''),
		afterwards: text().notNull().default(''),
		beneficiaries: text({ enum: BANDS }),
		by: actorId(),
		createdAt: createdAt(),
		updatedAt: instant()
	},
	(version) => [
		uniqueIndex('initiative_versions_in_order').on(version.initiativeId, version.number),
		check('initiative_title_length', sql`length(${version.title}) <= ${sql.raw(String(TITLE_LENGTH))}`),
		check('initiative_summary_length', sql`length(${version.summary}) <= ${sql.raw(String(SUMMARY_LENGTH))}`),
		check(
			'initiative_volunteers',
			sql`${version.volunteers} is null or ${version.volunteers} between 0 and 10000`
		)
	]
);

/** Money lines of a version, in cents. */
export const initiativeCosts = sqliteTable(
	'initiative_costs',
	{
		id: id(),
		versionId: text()
			.notNull()
			.references(() => initiativeVersions.id),
		position: integer().notNull(),
		line: text().notNull(),
		cents: integer().notNull()
	},
	(cost) => [
		uniqueIndex('initiative_costs_in_order').on(cost.versionId, cost.position),
		check('initiative_costs_not_negative', sql`${cost.cents} >= 0`)
	]
);

export const initiativeNeighbourhoods = sqliteTable(
	'initiative_neighbourhoods',
	{
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		neighbourhoodId: text()
			.notNull()
			.references(() => neighbourhoods.id)
	},
	(row) => [
		primaryKey({ columns: [row.initiativeId, row.neighbourhoodId] }),
		index('initiative_neighbourhoods_there').on(row.neighbourhoodId)
	]
);

export const initiativeTargets = sqliteTable(
	'initiative_targets',
	{
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		target: text({ enum: TARGET_GROUPS }).notNull()
	},
	(row) => [
		primaryKey({ columns: [row.initiativeId, row.target] }),
		index('initiative_targets_for').on(row.target)
	]
);

export const initiativeIndicators = sqliteTable(
	'initiative_indicators',
	{
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		indicatorId: text()
			.notNull()
			.references(() => indicators.id)
	},
	(row) => [primaryKey({ columns: [row.initiativeId, row.indicatorId] })]
);

/** Which needs an initiative answers. */
export const initiativeNeeds = sqliteTable(
	'initiative_needs',
	{
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		needId: text()
			.notNull()
			.references(() => needs.id)
	},
	(row) => [
		primaryKey({ columns: [row.initiativeId, row.needId] }),
		index('initiative_needs_answered').on(row.needId)
	]
);

/** The life of an initiative: the open step is where it stands. A "no" carries its reason and its office. */
export const initiativeSteps = sqliteTable(
	'initiative_steps',
	{
		id: id(),
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		state: text({ enum: INITIATIVE_STATES }).notNull(),
		reason: text().notNull().default(''),
		office: text().notNull().default(''),
		mergedIntoId: text().references(() => initiatives.id),
		by: actorId(),
		at: createdAt(),
		endedAt: instant()
	},
	(step) => [
		uniqueIndex('initiative_steps_one_open')
			.on(step.initiativeId)
			.where(sql`ended_at is null`),
		index('initiative_steps_by_state')
			.on(step.state, step.at)
			.where(sql`ended_at is null`),
		index('initiative_steps_of').on(step.initiativeId, step.at),
		index('initiative_steps_merged_into')
			.on(step.mergedIntoId)
			.where(sql`merged_into_id is not null`),
		check(
			'initiative_steps_say_why',
			sql`${step.state} not in ('not_approved', 'not_admissible', 'merged') or (length(${step.reason}) > 0 and length(${step.office}) > 0)`
		)
	]
);

/** One for each person; not a vote. */
export const supports = sqliteTable(
	'supports',
	{
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		personId: text()
			.notNull()
			.references(() => people.id),
		createdAt: createdAt()
	},
	(row) => [
		primaryKey({ columns: [row.initiativeId, row.personId] }),
		index('supports_by_person').on(row.personId)
	]
);

/** The office's look at an initiative, and the answer everybody reads. */
export const feasibilityReviews = sqliteTable(
	'feasibility_reviews',
	{
		id: id(),
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id),
		office: text().notNull(),
		competence: text({ enum: OPINIONS }).notNull(),
		legal: text({ enum: OPINIONS }).notNull(),
		technical: text({ enum: OPINIONS }).notNull(),
		economic: text({ enum: OPINIONS }).notNull(),
		cents: integer(),
		/** What must be met where an opinion says "with conditions". */
		conditions: text().notNull().default(''),
		note: text().notNull().default(''),
		deadline: day(),
		answer: text().notNull(),
		by: actorId(),
		at: createdAt()
	},
	(row) => [index('feasibility_reviews_of').on(row.initiativeId)]
);

export type Initiative = typeof initiatives.$inferSelect;
export type InitiativeVersion = typeof initiativeVersions.$inferSelect;
export type InitiativeStep = typeof initiativeSteps.$inferSelect;
