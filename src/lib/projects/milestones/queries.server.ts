import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { organizations } from '../../organizations/tables.server';
import { milestones } from './tables.server';

const ofProject = prepared(() =>
	db
		.select({
			id: milestones.id,
			title: milestones.title,
			dueOn: milestones.dueOn,
			doneOn: milestones.doneOn,
			weight: milestones.weight,
			evidence: milestones.evidence,
			owner: organizations.name
		})
		.from(milestones)
		.leftJoin(organizations, eq(organizations.id, milestones.ownerOrganizationId))
		.where(eq(milestones.projectId, sql.placeholder('projectId')))
		.orderBy(asc(milestones.dueOn), asc(milestones.position))
		.limit(100)
		.prepare()
);

export const listMilestones = (projectId: string) => ofProject().all({ projectId });

export const findMilestone = (id: string) =>
	db
		.select({ id: milestones.id, projectId: milestones.projectId, doneOn: milestones.doneOn })
		.from(milestones)
		.where(eq(milestones.id, id))
		.get();

export const nextPosition = (projectId: string) =>
	db
		.select({ next: sql<number>`coalesce(max(${milestones.position}), -1) + 1` })
		.from(milestones)
		.where(eq(milestones.projectId, projectId))
		.get()?.next ?? 0;

/** The last thing still to be done after a day, where there is one. */
export const findOpenAfter = (projectId: string, day: string) =>
	db
		.select({ title: milestones.title, dueOn: milestones.dueOn })
		.from(milestones)
		.where(and(eq(milestones.projectId, projectId), isNull(milestones.doneOn), gt(milestones.dueOn, day)))
		.orderBy(desc(milestones.dueOn))
		.limit(1)
		.get();
