import { sql } from 'drizzle-orm';
import { check, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { actorId, createdAt, id, instant } from '../columns.server';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { KINDS } from './rules';

export const organizations = sqliteTable(
	'organizations',
	{
		id: id(),
		slug: text().notNull().unique(),
		name: text().notNull().unique(),
		kind: text({ enum: KINDS }).notNull(),
		description: text().notNull().default(''),
		fiscalCode: text().unique(),
		runts: text(),
		email: text().notNull().default(''),
		phone: text().notNull().default(''),
		website: text().notNull().default(''),
		verifiedBy: text(),
		verifiedAt: instant(),
		archivedAt: instant(),
		createdAt: createdAt()
	},
	(row) => [check('organizations_name_length', sql`length(${row.name}) between 1 and 120`)]
);

export const organizationThemes = sqliteTable(
	'organization_themes',
	{
		organizationId: text()
			.notNull()
			.references(() => organizations.id),
		theme: text({ enum: THEMES }).notNull()
	},
	(row) => [primaryKey({ columns: [row.organizationId, row.theme] })]
);

export const organizationTargets = sqliteTable(
	'organization_targets',
	{
		organizationId: text()
			.notNull()
			.references(() => organizations.id),
		target: text({ enum: TARGET_GROUPS }).notNull()
	},
	(row) => [primaryKey({ columns: [row.organizationId, row.target] })]
);

/** A person who acts for an organisation. People never share an account. */
export const delegates = sqliteTable(
	'delegates',
	{
		id: id(),
		organizationId: text()
			.notNull()
			.references(() => organizations.id),
		personId: text()
			.notNull()
			.references(() => people.id),
		namedBy: actorId(),
		since: createdAt(),
		until: instant()
	},
	(row) => [
		uniqueIndex('delegates_open_once')
			.on(row.organizationId, row.personId)
			.where(sql`until is null`),
		index('delegates_of').on(row.organizationId),
		index('delegates_by_person').on(row.personId)
	]
);

export type Organization = typeof organizations.$inferSelect;
