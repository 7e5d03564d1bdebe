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
import { actorId, createdAt, day, flag, id, instant } from '../columns.server';
import { commitments } from '../commitments/tables.server';
import { initiatives } from '../initiatives/tables.server';
import { agendaItems } from '../meetings/tables.server';
import { decisions } from '../minutes/decisions/tables.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { organizations } from '../organizations/tables.server';
import { objectives } from '../pacts/tables.server';
import { programmes } from '../programmes/tables.server';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { MATURITIES, ORIGINS, PARTNER_ROLES, PROJECT_KINDS, PROJECT_STATES } from './rules';

/** Something being done, that came from an approved initiative, from a decision, or from the office. */
export const projects = sqliteTable(
	'projects',
	{
		id: id(),
		title: text().notNull(),
		summary: text().notNull(),
		origin: text({ enum: ORIGINS }).notNull(),
		initiativeId: text()
			.unique()
			.references(() => initiatives.id),
		decisionId: text().references(() => decisions.id),
		theme: text({ enum: THEMES }).notNull(),
		/** In words of its own, from before there were programmes to choose from. */
		programme: text().notNull().default(''),
		programmeId: text().references(() => programmes.id),
		/** The project of another quartiere that this one does again. */
		replicatedFromId: text().references((): AnySQLiteColumn => projects.id),
		kind: text({ enum: PROJECT_KINDS }).notNull(),
		maturity: text({ enum: MATURITIES }).notNull().default('idea'),
		cityWide: flag(),
		plannedStart: day().notNull(),
		plannedEnd: day().notNull(),
		actualStart: day(),
		actualEnd: day(),
		lessons: text().notNull().default(''),
		createdBy: actorId(),
		createdAt: createdAt()
	},
	(project) => [
		index('projects_from').on(project.decisionId),
		index('projects_of_programme').on(project.programmeId),
		index('projects_replicated').on(project.replicatedFromId),
		check('projects_in_order', sql`${project.plannedEnd} >= ${project.plannedStart}`),
		check('projects_title_length', sql`length(${project.title}) between 1 and 120`),
		check(
			'projects_origin',
			sql`(${project.origin} <> 'initiative' or ${project.initiativeId} is not null) and (${project.origin} <> 'decision' or ${project.decisionId} is not null)`
		)
	]
);

/** The life of a project: the open step is where it stands. */
export const projectSteps = sqliteTable(
	'project_steps',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		state: text({ enum: PROJECT_STATES }).notNull(),
		reason: text().notNull().default(''),
		by: actorId(),
		at: createdAt(),
		endedAt: instant()
	},
	(step) => [
		uniqueIndex('project_steps_one_open')
			.on(step.projectId)
			.where(sql`ended_at is null`),
		index('project_steps_of').on(step.projectId, step.at),
		index('project_steps_by_state')
			.on(step.state)
			.where(sql`ended_at is null`),
		check(
			'project_steps_say_why',
			sql`${step.state} not in ('suspended', 'not_realised') or length(${step.reason}) > 0`
		)
	]
);

export const projectNeighbourhoods = sqliteTable(
	'project_neighbourhoods',
	{
		projectId: text()
			.notNull()
			.references(() => projects.id),
		neighbourhoodId: text()
			.notNull()
			.references(() => neighbourhoods.id)
	},
	(row) => [
		primaryKey({ columns: [row.projectId, row.neighbourhoodId] }),
		index('project_neighbourhoods_there').on(row.neighbourhoodId)
	]
);

export const projectTargets = sqliteTable(
	'project_targets',
	{
		projectId: text()
			.notNull()
			.references(() => projects.id),
		target: text({ enum: TARGET_GROUPS }).notNull()
	},
	(row) => [primaryKey({ columns: [row.projectId, row.target] }), index('project_targets_for').on(row.target)]
);

/** Which promises of the pact a project keeps. */
export const projectObjectives = sqliteTable(
	'project_objectives',
	{
		projectId: text()
			.notNull()
			.references(() => projects.id),
		objectiveId: text()
			.notNull()
			.references(() => objectives.id)
	},
	(row) => [
		primaryKey({ columns: [row.projectId, row.objectiveId] }),
		index('project_objectives_for').on(row.objectiveId)
	]
);

export const projectPartners = sqliteTable(
	'project_partners',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		organizationId: text()
			.notNull()
			.references(() => organizations.id),
		role: text({ enum: PARTNER_ROLES }).notNull(),
		since: createdAt(),
		until: instant()
	},
	(row) => [
		uniqueIndex('project_partners_open_once')
			.on(row.projectId, row.organizationId)
			.where(sql`until is null`),
		uniqueIndex('project_partners_one_lead')
			.on(row.projectId)
			.where(sql`until is null and role = 'lead'`),
		index('project_partners_of').on(row.projectId),
		index('project_partners_by_organization').on(row.organizationId)
	]
);

/** Promises made for a project: the same commitments as in minutes. */
export const projectCommitments = sqliteTable(
	'project_commitments',
	{
		commitmentId: text()
			.primaryKey()
			.references(() => commitments.id),
		projectId: text()
			.notNull()
			.references(() => projects.id)
	},
	(row) => [index('project_commitments_of').on(row.projectId)]
);

/** Agenda items at which a project was talked about. */
export const projectAgendaItems = sqliteTable(
	'project_agenda_items',
	{
		projectId: text()
			.notNull()
			.references(() => projects.id),
		agendaItemId: text()
			.notNull()
			.references(() => agendaItems.id)
	},
	(row) => [
		primaryKey({ columns: [row.projectId, row.agendaItemId] }),
		index('project_agenda_items_at').on(row.agendaItemId)
	]
);

export const projectFunding = sqliteTable(
	'project_funding',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		source: text().notNull(),
		cents: integer().notNull(),
		inKind: flag()
	},
	(row) => [
		index('project_funding_of').on(row.projectId),
		check('project_funding_not_negative', sql`${row.cents} >= 0`)
	]
);

export const projectExpenses = sqliteTable(
	'project_expenses',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		line: text().notNull(),
		cents: integer().notNull(),
		funder: text().notNull(),
		on: day().notNull(),
		documentReference: text().notNull().default(''),
		by: actorId(),
		at: createdAt()
	},
	(row) => [
		index('project_expenses_of').on(row.projectId),
		check('project_expenses_positive', sql`${row.cents} > 0`),
		check('project_expenses_have_a_funder', sql`length(${row.funder}) > 0`)
	]
);

/** News that everybody reads. */
export const projectUpdates = sqliteTable(
	'project_updates',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		title: text().notNull(),
		body: text().notNull(),
		by: actorId(),
		at: createdAt()
	},
	(row) => [index('project_updates_of').on(row.projectId, row.at)]
);

/** Something that happens on a day: a gym hour, a supper, a course. */
export const activities = sqliteTable(
	'activities',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		neighbourhoodId: text().references(() => neighbourhoods.id),
		title: text().notNull(),
		place: text().notNull().default(''),
		startsAt: instant().notNull(),
		endsAt: instant().notNull(),
		accessible: flag(),
		participants: integer(),
		volunteers: integer(),
		volunteerMinutes: integer(),
		cancelledAt: instant(),
		cancelReason: text().notNull().default(''),
		by: actorId(),
		createdAt: createdAt()
	},
	(row) => [
		index('activities_of').on(row.projectId),
		index('activities_by_start').on(row.startsAt),
		check('activities_in_order', sql`${row.endsAt} > ${row.startsAt}`),
		check(
			'activities_participants',
			sql`${row.participants} is null or ${row.participants} between 0 and 100000`
		),
		check('activities_volunteers', sql`${row.volunteers} is null or ${row.volunteers} between 0 and 10000`)
	]
);

export const activityCounts = sqliteTable(
	'activity_counts',
	{
		activityId: text()
			.notNull()
			.references(() => activities.id),
		target: text({ enum: TARGET_GROUPS }).notNull(),
		people: integer().notNull()
	},
	(row) => [
		primaryKey({ columns: [row.activityId, row.target] }),
		check('activity_counts_range', sql`${row.people} between 0 and 100000`)
	]
);

export type Project = typeof projects.$inferSelect;
export type Activity = typeof activities.$inferSelect;
