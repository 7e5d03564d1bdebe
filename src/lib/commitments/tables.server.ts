import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { actorId, createdAt, day, id, instant } from '../columns.server';
import { organizations } from '../organizations/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { COMMITMENT_STATES, OWNER_ROLES, PRIORITIES } from './rules';

/**
 * Who promised what by when. The promise binds from `boundAt`, the publication of its minutes; before,
 * it is in no register and sends no reminder. A person owns it only with their consent.
 */
export const commitments = sqliteTable(
	'commitments',
	{
		id: id(),
		what: text().notNull(),
		tavoloId: text().references(() => tavoli.id),
		ownerOrganizationId: text().references(() => organizations.id),
		ownerRole: text({ enum: OWNER_ROLES }),
		ownerPersonId: text().references(() => people.id),
		startsOn: day(),
		dueOn: day().notNull(),
		priority: text({ enum: PRIORITIES }).notNull().default('normal'),
		madeBy: actorId(),
		createdAt: createdAt(),
		boundAt: instant()
	},
	(row) => [
		index('commitments_by_organization').on(row.ownerOrganizationId),
		index('commitments_by_person')
			.on(row.ownerPersonId)
			.where(sql`owner_person_id is not null`),
		index('commitments_by_binding').on(row.boundAt),
		index('commitments_by_due').on(row.dueOn),
		index('commitments_by_tavolo').on(row.tavoloId, row.dueOn),
		check(
			'commitments_of_one',
			sql`(${row.ownerOrganizationId} is not null) + (${row.ownerRole} is not null) + (${row.ownerPersonId} is not null) = 1`
		),
		check('commitments_what_length', sql`length(${row.what}) between 1 and 300`),
		check('commitments_in_order', sql`${row.startsOn} is null or ${row.startsOn} <= ${row.dueOn}`)
	]
);

/** The life of a commitment: the open step is where it stands. */
export const commitmentSteps = sqliteTable(
	'commitment_steps',
	{
		id: id(),
		commitmentId: text()
			.notNull()
			.references(() => commitments.id),
		state: text({ enum: COMMITMENT_STATES }).notNull(),
		note: text().notNull().default(''),
		evidence: text().notNull().default(''),
		by: actorId(),
		at: createdAt(),
		endedAt: instant()
	},
	(step) => [
		uniqueIndex('commitment_steps_one_open')
			.on(step.commitmentId)
			.where(sql`ended_at is null`),
		index('commitment_steps_of').on(step.commitmentId, step.at),
		index('commitment_steps_by_state')
			.on(step.state)
			.where(sql`ended_at is null`),
		check('commitment_steps_why_dropped', sql`${step.state} <> 'dropped' or length(${step.note}) > 0`)
	]
);

/**
 * A letter to an owner without an account holds a link with which they say how it goes: for one
 * commitment, once, until a day. Only the SHA-256 of the link is kept.
 */
export const commitmentLinks = sqliteTable(
	'commitment_links',
	{
		hash: text().primaryKey(),
		commitmentId: text()
			.notNull()
			.references(() => commitments.id),
		createdAt: createdAt(),
		expiresAt: instant().notNull(),
		usedAt: instant()
	},
	(row) => [index('commitment_links_of').on(row.commitmentId)]
);

export type Commitment = typeof commitments.$inferSelect;
