import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { actorId, createdAt, day, id, instant } from '../columns.server';
import { agendaItems, meetings } from '../meetings/tables.server';
import { organizations } from '../organizations/tables.server';
import { ATTENDANCE_STATES, COUNTED, MINUTES_STATES, TREATMENTS, VERDICTS } from './rules';

/** One verbale for each meeting, kept by one secretary: TQ-<tavolo>-<anno>-<n>. */
export const minutes = sqliteTable('minutes', {
	id: id(),
	meetingId: text()
		.notNull()
		.unique()
		.references(() => meetings.id),
	number: text().notNull().unique(),
	secretaryId: actorId(),
	createdAt: createdAt()
});

/** The life of minutes: the open step is where they stand. */
export const minutesSteps = sqliteTable(
	'minutes_steps',
	{
		id: id(),
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		state: text({ enum: MINUTES_STATES }).notNull(),
		reason: text().notNull().default(''),
		by: actorId(),
		at: createdAt(),
		endedAt: instant()
	},
	(step) => [
		uniqueIndex('minutes_steps_one_open')
			.on(step.minutesId)
			.where(sql`ended_at is null`),
		index('minutes_steps_by_state')
			.on(step.state, step.at)
			.where(sql`ended_at is null`)
	]
);

/** What is written about an agenda item while the minutes are open. `revision` notices two people at once. */
export const minutesItems = sqliteTable(
	'minutes_items',
	{
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		agendaItemId: text()
			.notNull()
			.references(() => agendaItems.id),
		treatment: text({ enum: TREATMENTS }).notNull().default('treated'),
		/** For those of the tavolo only. */
		notes: text().notNull().default(''),
		/** For everybody. */
		summary: text().notNull().default(''),
		positions: text().notNull().default(''),
		documents: text().notNull().default(''),
		revision: integer().notNull().default(1),
		updatedBy: actorId(),
		updatedAt: createdAt()
	},
	(item) => [primaryKey({ columns: [item.minutesId, item.agendaItemId] })]
);

/** Who was there: a member, an organisation, or a guest by name and organisation. */
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
		check(
			'attendances_of_one',
			sql`(${row.personId} is not null) + (${row.organizationId} is not null) + (${row.guestName} is not null) = 1`
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

/**
 * What the minutes said when they went to review, were approved or published: whole, hashed, never
 * touched again (a trigger holds it). Snapshots hold counts, roles and organisations, never names.
 */
export const minutesVersions = sqliteTable(
	'minutes_versions',
	{
		id: id(),
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		number: integer().notNull(),
		snapshot: text().notNull(),
		publicSnapshot: text().notNull(),
		sha256: text().notNull(),
		why: text().notNull().default(''),
		by: actorId(),
		at: createdAt()
	},
	(version) => [uniqueIndex('minutes_versions_in_order').on(version.minutesId, version.number)]
);

/** A version is approved when, and only when, it is here. Never by its own secretary. */
export const minutesApprovals = sqliteTable('minutes_approvals', {
	versionId: text()
		.primaryKey()
		.references(() => minutesVersions.id),
	by: actorId(),
	/** How: by somebody entitled, by the next meeting, or by silence where the city allows it. */
	manner: text({ enum: ['person', 'next_meeting', 'silence'] }).notNull(),
	at: createdAt()
});

/** A version is public when, and only when, it is here. */
export const minutesPublications = sqliteTable(
	'minutes_publications',
	{
		versionId: text()
			.primaryKey()
			.references(() => minutesVersions.id),
		by: actorId(),
		at: createdAt()
	},
	(row) => [index('minutes_publications_by_time').on(row.at)]
);

/** What those present say of a version in review. */
export const minutesReviews = sqliteTable(
	'minutes_reviews',
	{
		id: id(),
		versionId: text()
			.notNull()
			.references(() => minutesVersions.id),
		personId: text()
			.notNull()
			.references(() => people.id),
		verdict: text({ enum: VERDICTS }).notNull(),
		paragraph: text().notNull().default(''),
		text: text().notNull().default(''),
		at: createdAt(),
		settledAt: instant()
	},
	(row) => [
		index('minutes_reviews_of').on(row.versionId),
		check('minutes_reviews_say_what', sql`${row.verdict} <> 'correct' or length(${row.text}) > 0`)
	]
);

/** The number the protocol office gave to a published version. */
export const protocolMarks = sqliteTable('protocol_marks', {
	versionId: text()
		.primaryKey()
		.references(() => minutesVersions.id),
	number: text().notNull(),
	on: day().notNull(),
	by: actorId(),
	at: createdAt()
});

export type Minutes = typeof minutes.$inferSelect;
export type MinutesVersion = typeof minutesVersions.$inferSelect;
