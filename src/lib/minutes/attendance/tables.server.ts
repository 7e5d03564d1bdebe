import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '../../accounts/tables.server';
import { id, instant } from '../../columns.server';
import { organizations } from '../../organizations/tables.server';
import { ATTENDANCE_STATES, COUNTED, FORGOTTEN_AS } from '../rules';
import { minutes } from '../tables.server';

/**
 * Who was there: a member, an organisation, or a guest by name and organisation. Names of people are
 * forgotten with time: what stays says only what they were, so that presence and quorum remain countable.
 */
export const attendances = sqliteTable(
	'attendances',
	{
		id: id(),
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		personId: text().references(() => people.id),
		organizationId: text().references(() => organizations.id),
		guestName: text(),
		guestOrganization: text(),
		forgottenAs: text({ enum: FORGOTTEN_AS }),
		state: text({ enum: ATTENDANCE_STATES }).notNull(),
		arrivedAt: instant(),
		leftAt: instant()
	},
	(row) => [
		uniqueIndex('attendances_person_once')
			.on(row.minutesId, row.personId)
			.where(sql`person_id is not null`),
		uniqueIndex('attendances_organization_once')
			.on(row.minutesId, row.organizationId)
			.where(sql`organization_id is not null`),
		index('attendances_by_minutes').on(row.minutesId),
		index('attendances_by_person')
			.on(row.personId)
			.where(sql`person_id is not null`),
		index('attendances_by_organization')
			.on(row.organizationId)
			.where(sql`organization_id is not null`),
		check(
			'attendances_of_one',
			sql`(${row.personId} is not null) + (${row.organizationId} is not null) + (${row.guestName} is not null) + (${row.forgottenAs} is not null) = 1`
		),
		check(
			'attendances_guest_organization_with_name',
			sql`${row.guestOrganization} is null or ${row.guestName} is not null`
		),
		check(
			'attendances_in_order',
			sql`${row.leftAt} is null or ${row.arrivedAt} is null or ${row.leftAt} >= ${row.arrivedAt}`
		)
	]
);

/** How many were there without giving a name. Public only from 5. */
export const attendanceCounts = sqliteTable(
	'attendance_counts',
	{
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		category: text({ enum: COUNTED }).notNull(),
		people: integer().notNull()
	},
	(row) => [
		primaryKey({ columns: [row.minutesId, row.category] }),
		check('attendance_counts_range', sql`${row.people} between 0 and 10000`)
	]
);
