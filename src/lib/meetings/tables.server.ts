import { sql } from 'drizzle-orm';
import {
	check,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex,
	type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core';
import { people } from '../accounts/tables.server';
import { actorId, createdAt, flag, id, instant } from '../columns.server';
import { initiatives } from '../initiatives/tables.server';
import { needs } from '../needs/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { ITEM_KINDS, MEETING_KINDS, MEETING_MODES, MEETING_STATES, VISIBILITIES } from './rules';

/** A tavolo meets. Numbered within tavolo and year from the moment it is convened. */
export const meetings = sqliteTable(
	'meetings',
	{
		id: id(),
		tavoloId: text()
			.notNull()
			.references(() => tavoli.id),
		year: integer(),
		number: integer(),
		kind: text({ enum: MEETING_KINDS }).notNull().default('ordinario'),
		title: text().notNull(),
		startsAt: instant().notNull(),
		endsAt: instant().notNull(),
		startedAt: instant(),
		endedAt: instant(),
		mode: text({ enum: MEETING_MODES }).notNull().default('presenza'),
		place: text().notNull().default(''),
		address: text().notNull().default(''),
		stepFree: flag(),
		accessibleToilet: flag(),
		hearingLoop: flag(),
		parking: flag(),
		signLanguage: flag(),
		interpreter: flag(),
		childCare: flag(),
		transport: flag(),
		accessNotes: text().notNull().default(''),
		joinLink: text().notNull().default(''),
		capacity: integer(),
		createdBy: actorId(),
		createdAt: createdAt(),
		/** Counts changes, so that a stale page is noticed and calendars know the latest. */
		revision: integer().notNull().default(0)
	},
	(meeting) => [
		uniqueIndex('meetings_numbered')
			.on(meeting.tavoloId, meeting.year, meeting.number)
			.where(sql`number is not null`),
		index('meetings_by_year').on(meeting.year),
		index('meetings_by_start').on(meeting.startsAt),
		index('meetings_by_end').on(meeting.endsAt),
		index('meetings_of_tavolo').on(meeting.tavoloId, meeting.startsAt),
		check('meetings_in_order', sql`${meeting.endsAt} > ${meeting.startsAt}`),
		check('meetings_capacity', sql`${meeting.capacity} is null or ${meeting.capacity} > 0`)
	]
);

/** The life of a meeting: the open step is where it stands. Postponing keeps the old date. */
export const meetingSteps = sqliteTable(
	'meeting_steps',
	{
		id: id(),
		meetingId: text()
			.notNull()
			.references(() => meetings.id),
		state: text({ enum: MEETING_STATES }).notNull(),
		reason: text().notNull().default(''),
		previousStart: instant(),
		by: actorId(),
		at: createdAt(),
		endedAt: instant()
	},
	(step) => [
		uniqueIndex('meeting_steps_one_open')
			.on(step.meetingId)
			.where(sql`ended_at is null`),
		index('meeting_steps_of').on(step.meetingId, step.at),
		index('meeting_steps_by_state')
			.on(step.state)
			.where(sql`ended_at is null`),
		check(
			'meeting_steps_say_why',
			sql`${step.state} not in ('postponed', 'cancelled') or length(${step.reason}) > 0`
		)
	]
);

export const agendaItems = sqliteTable(
	'agenda_items',
	{
		id: id(),
		meetingId: text()
			.notNull()
			.references(() => meetings.id),
		position: integer().notNull(),
		title: text().notNull(),
		kind: text({ enum: ITEM_KINDS }).notNull(),
		minutesPlanned: integer().notNull().default(10),
		presenter: text().notNull().default(''),
		visibility: text({ enum: VISIBILITIES }).notNull().default('public'),
		/** Comes back at every meeting until it is left out. */
		recurring: flag(),
		/** The point of an earlier meeting that this one takes up again. */
		carriedFromId: text().references((): AnySQLiteColumn => agendaItems.id)
	},
	(item) => [
		uniqueIndex('agenda_items_in_order').on(item.meetingId, item.position),
		index('agenda_items_carried').on(item.carriedFromId),
		check('agenda_items_title_length', sql`length(${item.title}) between 1 and 200`),
		check('agenda_items_minutes', sql`${item.minutesPlanned} between 0 and 600`)
	]
);

/** Which initiatives an agenda item is about. */
export const agendaItemInitiatives = sqliteTable(
	'agenda_item_initiatives',
	{
		agendaItemId: text()
			.notNull()
			.references(() => agendaItems.id, { onDelete: 'cascade' }),
		initiativeId: text()
			.notNull()
			.references(() => initiatives.id)
	},
	(row) => [
		primaryKey({ columns: [row.agendaItemId, row.initiativeId] }),
		index('agenda_item_initiatives_about').on(row.initiativeId)
	]
);

/** "Emersa al tavolo": the meeting at which an initiative was raised, in place of an author. */
export const initiativesRaised = sqliteTable(
	'initiatives_raised',
	{
		initiativeId: text()
			.primaryKey()
			.references(() => initiatives.id),
		meetingId: text()
			.notNull()
			.references(() => meetings.id)
	},
	(row) => [index('initiatives_raised_at').on(row.meetingId)]
);

/** Needs told at a meeting. */
export const needsRaised = sqliteTable(
	'needs_raised',
	{
		needId: text()
			.primaryKey()
			.references(() => needs.id),
		meetingId: text()
			.notNull()
			.references(() => meetings.id)
	},
	(row) => [index('needs_raised_at').on(row.meetingId)]
);

/** Who said they would come. With a capacity, those who come late wait. */
export const registrations = sqliteTable(
	'meeting_registrations',
	{
		id: id(),
		meetingId: text()
			.notNull()
			.references(() => meetings.id),
		personId: text()
			.notNull()
			.references(() => people.id),
		waiting: flag(),
		services: text().notNull().default(''),
		createdAt: createdAt(),
		cancelledAt: instant()
	},
	(row) => [
		uniqueIndex('meeting_registrations_once')
			.on(row.meetingId, row.personId)
			.where(sql`cancelled_at is null`),
		index('meeting_registrations_by_person').on(row.personId)
	]
);

export type Meeting = typeof meetings.$inferSelect;
export type AgendaItem = typeof agendaItems.$inferSelect;
