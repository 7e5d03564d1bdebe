import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, id, instant } from '../columns.server';
import { agendaItems, meetings } from '../meetings/tables.server';
import { MINUTES_STATES, TREATMENTS } from './rules';

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
		index('minutes_steps_of').on(step.minutesId, step.at),
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
	(item) => [
		primaryKey({ columns: [item.minutesId, item.agendaItemId] }),
		index('minutes_items_at').on(item.agendaItemId)
	]
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

export type Minutes = typeof minutes.$inferSelect;
export type MinutesVersion = typeof minutesVersions.$inferSelect;
