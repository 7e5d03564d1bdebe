import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, day, flag, id, instant } from '../columns.server';
import { districts, neighbourhoods } from '../neighbourhoods/tables.server';
import { CHANNELS, CITY_ROLES, LANGUAGES, METHODS, RELATIONS, TOKEN_PURPOSES } from './rules';

/**
 * A person with an account. No birth date: only the day they reach the minimum age. The fiscal code
 * only as a keyed HMAC, one for each person in the city. An erased account keeps its row and nothing else.
 */
export const people = sqliteTable(
	'people',
	{
		id: id(),
		displayName: text().notNull(),
		nameShownAt: instant(),
		email: text().unique(),
		emailConfirmedAt: instant(),
		passwordHash: text(),
		language: text({ enum: LANGUAGES }).notNull().default('it'),
		largeText: flag(),
		channel: text({ enum: CHANNELS }).notNull().default('email'),
		ofAgeOn: day(),
		ofAgeConfirmedBy: text(),
		identityKey: text().unique(),
		createdAt: createdAt(),
		lastSeenAt: instant(),
		erasedAt: instant()
	},
	(person) => [
		check('people_name_length', sql`length(${person.displayName}) between 1 and 80`),
		check('people_email_lower', sql`${person.email} = lower(${person.email})`)
	]
);

/** The id is the SHA-256 of what the browser holds. */
export const sessions = sqliteTable(
	'sessions',
	{
		id: text().primaryKey(),
		personId: text()
			.notNull()
			.references(() => people.id, { onDelete: 'cascade' }),
		expiresAt: instant().notNull(),
		createdAt: createdAt(),
		device: text().notNull().default('')
	},
	(session) => [index('sessions_by_person').on(session.personId)]
);

/** Single-use secrets sent by mail, kept as SHA-256. */
export const tokens = sqliteTable(
	'account_tokens',
	{
		hash: text().primaryKey(),
		personId: text()
			.notNull()
			.references(() => people.id, { onDelete: 'cascade' }),
		purpose: text({ enum: TOKEN_PURPOSES }).notNull(),
		expiresAt: instant().notNull(),
		usedAt: instant(),
		createdAt: createdAt()
	},
	(token) => [index('account_tokens_by_person').on(token.personId, token.purpose)]
);

/** A person's tie with their one neighbourhood of reference; moving ends a row and opens another. */
export const eligibilities = sqliteTable(
	'eligibilities',
	{
		id: id(),
		personId: text()
			.notNull()
			.references(() => people.id),
		neighbourhoodId: text()
			.notNull()
			.references(() => neighbourhoods.id),
		relation: text({ enum: RELATIONS }).notNull(),
		method: text({ enum: METHODS }).notNull(),
		validFrom: day().notNull(),
		validTo: day(),
		verifiedBy: actorId(),
		createdAt: createdAt()
	},
	(row) => [
		uniqueIndex('eligibilities_one_open')
			.on(row.personId)
			.where(sql`valid_to is null`),
		index('eligibilities_by_person').on(row.personId),
		index('eligibilities_by_neighbourhood').on(row.neighbourhoodId),
		check('eligibilities_in_order', sql`${row.validTo} is null or ${row.validTo} >= ${row.validFrom}`)
	]
);

/** The same identity shown at the desk for a second account: somebody has to look. */
export const identityConflicts = sqliteTable('identity_conflicts', {
	id: id(),
	personId: text()
		.notNull()
		.references(() => people.id),
	otherPersonId: text()
		.notNull()
		.references(() => people.id),
	noticedBy: actorId(),
	createdAt: createdAt(),
	resolvedAt: instant(),
	resolvedBy: text(),
	resolution: text()
});

/** Roles given by the city; without a district they hold everywhere. */
export const cityRoles = sqliteTable(
	'city_roles',
	{
		id: id(),
		personId: text()
			.notNull()
			.references(() => people.id),
		role: text({ enum: CITY_ROLES }).notNull(),
		districtId: text().references(() => districts.id),
		givenBy: actorId(),
		since: createdAt(),
		until: instant()
	},
	(row) => [
		index('city_roles_by_person').on(row.personId),
		uniqueIndex('city_roles_given_once')
			.on(row.personId, row.role, row.districtId)
			.where(sql`until is null and district_id is not null`),
		uniqueIndex('city_roles_city_wide_once')
			.on(row.personId, row.role)
			.where(sql`until is null and district_id is null`)
	]
);

/** How often somebody tried something within a window of time; the key is a hash. */
export const attempts = sqliteTable(
	'attempts',
	{
		act: text().notNull(),
		key: text().notNull(),
		windowStart: instant().notNull(),
		count: integer().notNull()
	},
	(row) => [primaryKey({ columns: [row.act, row.key] })]
);

export type Person = typeof people.$inferSelect;
export type Eligibility = typeof eligibilities.$inferSelect;
