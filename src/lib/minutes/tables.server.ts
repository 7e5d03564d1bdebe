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
import { people } from '../accounts/tables.server';
import { actorId, createdAt, day, id, instant } from '../columns.server';
import { agendaItems, meetings } from '../meetings/tables.server';
import { organizations } from '../organizations/tables.server';
import { ATTENDANCE_STATES, COUNTED, MINUTES_STATES, PROPOSAL_KINDS, TREATMENTS, VERDICTS } from './rules';

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
		/** When the tavolo came to this item: the time it takes is counted from here. */
		beganAt: instant(),
		updatedBy: actorId(),
		updatedAt: createdAt()
	},
	(item) => [primaryKey({ columns: [item.minutesId, item.agendaItemId] })]
);

/** Who wrote any part of the minutes. Nobody approves what they wrote. */
export const minutesAuthors = sqliteTable(
	'minutes_authors',
	{
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		personId: actorId()
	},
	(row) => [primaryKey({ columns: [row.minutesId, row.personId] })]
);

/**
 * What arrived when the minutes were no longer open, often from a phone without a line: kept word for
 * word, for a person to take in with a rectification or to leave.
 */
export const minutesProposals = sqliteTable(
	'minutes_proposals',
	{
		id: id(),
		minutesId: text()
			.notNull()
			.references(() => minutes.id),
		agendaItemId: text()
			.notNull()
			.references(() => agendaItems.id),
		kind: text({ enum: PROPOSAL_KINDS }).notNull(),
		/** What was typed, as JSON, in the fields of its form. */
		typed: text().notNull(),
		by: actorId(),
		at: createdAt(),
		settledAt: instant(),
		settledBy: text(),
		taken: integer({ mode: 'boolean' })
	},
	(row) => [
		index('minutes_proposals_of').on(row.minutesId, row.settledAt),
		check(
			'minutes_proposals_settled_whole',
			sql`(${row.settledAt} is null) = (${row.settledBy} is null) and (${row.settledAt} is null) = (${row.taken} is null)`
		)
	]
);

/** The minutes that an item of a later agenda puts to the tavolo for approval. */
export const minutesOnAgenda = sqliteTable(
	'minutes_on_agenda',
	{
		agendaItemId: text()
			.primaryKey()
			.references(() => agendaItems.id, { onDelete: 'cascade' }),
		minutesId: text()
			.notNull()
			.references(() => minutes.id)
	},
	(row) => [index('minutes_on_agenda_about').on(row.minutesId)]
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

/** The PDF of a published version: made after publication, tried again when that fails, then kept as it is. */
export const minutesDocuments = sqliteTable(
	'minutes_documents',
	{
		versionId: text()
			.primaryKey()
			.references(() => minutesVersions.id),
		pdf: blob({ mode: 'buffer' }),
		sha256: text(),
		madeAt: instant(),
		attempts: integer().notNull().default(0),
		nextAttemptAt: instant().notNull(),
		lastError: text()
	},
	(row) => [
		index('minutes_documents_to_make')
			.on(row.nextAttemptAt)
			.where(sql`made_at is null`),
		check(
			'minutes_documents_made_whole',
			sql`(${row.pdf} is null) = (${row.madeAt} is null) and (${row.sha256} is null) = (${row.madeAt} is null)`
		)
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
