import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { actorId, createdAt, day, id, instant } from '../../columns.server';
import { organizations } from '../../organizations/tables.server';
import { projects } from '../tables.server';

/** A stage of a project. Reached when, and only when, it has its day. */
export const milestones = sqliteTable(
	'milestones',
	{
		id: id(),
		projectId: text()
			.notNull()
			.references(() => projects.id),
		position: integer().notNull(),
		title: text().notNull(),
		dueOn: day().notNull(),
		doneOn: day(),
		ownerOrganizationId: text().references(() => organizations.id),
		/** Compared with the weights of the project's other milestones. */
		weight: integer().notNull().default(1),
		evidence: text().notNull().default(''),
		doneBy: text(),
		doneAt: instant(),
		createdBy: actorId(),
		createdAt: createdAt()
	},
	(milestone) => [
		uniqueIndex('milestones_in_order').on(milestone.projectId, milestone.position),
		check('milestones_weight', sql`${milestone.weight} between 1 and 100`),
		check('milestones_title_length', sql`length(${milestone.title}) between 1 and 160`)
	]
);

export type Milestone = typeof milestones.$inferSelect;
