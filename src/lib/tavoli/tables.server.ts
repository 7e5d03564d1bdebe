import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { actorId, createdAt, id, instant } from '../columns.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import { MEMBERSHIP_ROLES, RHYTHMS, TAVOLO_THEMES } from './rules';

export const tavoli = sqliteTable(
	'tavoli',
	{
		id: id(),
		slug: text().notNull().unique(),
		neighbourhoodId: text()
			.notNull()
			.references(() => neighbourhoods.id),
		theme: text({ enum: TAVOLO_THEMES }).notNull(),
		name: text().notNull(),
		mandate: text().notNull().default(''),
		rhythm: text({ enum: RHYTHMS }).notNull().default('mensile'),
		/** In words: "il primo giovedì del mese, ore 18". */
		usualTime: text().notNull().default(''),
		usualPlace: text().notNull().default(''),
		/** How many members must be present for a vote by show of hands; 0 where the tavolo decides by consensus alone. */
		quorumPercent: integer().notNull().default(0),
		createdAt: createdAt(),
		closedAt: instant()
	},
	(tavolo) => [
		uniqueIndex('tavoli_one_for_theme')
			.on(tavolo.neighbourhoodId, tavolo.theme)
			.where(sql`closed_at is null`),
		check('tavoli_quorum', sql`${tavolo.quorumPercent} between 0 and 100`)
	]
);

/** Who sits at a tavolo, from when to when; coming back is a new row. A person or an organisation, never both. */
export const memberships = sqliteTable(
	'memberships',
	{
		id: id(),
		tavoloId: text()
			.notNull()
			.references(() => tavoli.id),
		personId: text().references(() => people.id),
		organizationId: text().references(() => organizations.id),
		role: text({ enum: MEMBERSHIP_ROLES }).notNull(),
		since: createdAt(),
		until: instant(),
		addedBy: actorId(),
		endedBy: text()
	},
	(row) => [
		uniqueIndex('memberships_person_once')
			.on(row.tavoloId, row.personId, row.role)
			.where(sql`until is null and person_id is not null`),
		uniqueIndex('memberships_organization_once')
			.on(row.tavoloId, row.organizationId, row.role)
			.where(sql`until is null and organization_id is not null`),
		index('memberships_of').on(row.tavoloId),
		index('memberships_by_person').on(row.personId),
		index('memberships_by_organization').on(row.organizationId),
		check('memberships_of_one', sql`(${row.personId} is null) <> (${row.organizationId} is null)`),
		check('memberships_in_order', sql`${row.until} is null or ${row.until} >= ${row.since}`)
	]
);

/** The referente of a tavolo: a role and how to reach it, never a private name. The open row is today's. */
export const contactPeople = sqliteTable(
	'tavolo_contact_people',
	{
		id: id(),
		tavoloId: text()
			.notNull()
			.references(() => tavoli.id),
		role: text().notNull(),
		phone: text().notNull().default(''),
		email: text().notNull().default(''),
		hours: text().notNull().default(''),
		since: createdAt(),
		until: instant()
	},
	(row) => [
		uniqueIndex('tavolo_contact_people_one')
			.on(row.tavoloId)
			.where(sql`until is null`)
	]
);

export type Tavolo = typeof tavoli.$inferSelect;
export type Membership = typeof memberships.$inferSelect;
