import { and, between, count, eq, gt, gte, isNull, lte, notInArray, or, sql } from 'drizzle-orm';
import { dayOf } from '../clock';
import { db } from '../db.server';
import { milestones } from '../projects/milestones/tables.server';
import type { ProjectState } from '../projects/rules';
import {
	projectExpenses,
	projectFunding,
	projectNeighbourhoods,
	projects,
	projectSteps
} from '../projects/tables.server';
import { concerns, type Scope } from './scope.server';

const there = (scope: Scope) =>
	concerns(scope, {
		cityWide: projects.cityWide,
		links: 'project_neighbourhoods',
		thing: 'project_id',
		id: projects.id
	});

/** The step a project was at when states are read, leaving out what had ended before the year. */
const alive = ({ asOf, from }: Scope) =>
	and(
		eq(projectSteps.projectId, projects.id),
		lte(projectSteps.at, asOf),
		or(isNull(projectSteps.endedAt), gt(projectSteps.endedAt, asOf)),
		or(notInArray(projectSteps.state, ['finished', 'not_realised']), gte(projectSteps.at, from))
	);

/** How many projects of each kind are in each state, and how many go on a year after they began. */
export function projectsByKind(scope: Scope) {
	const yearBefore = dayOf(new Date(scope.asOf.getTime() - 365 * 86_400_000));
	return db
		.select({
			kind: projects.kind,
			state: projectSteps.state,
			count: count(),
			afterAYear: sql<number>`sum(case when ${projectSteps.state} = 'in_progress'
				and ${projects.actualStart} <= ${yearBefore} then 1 else 0 end)`
		})
		.from(projects)
		.innerJoin(projectSteps, alive(scope))
		.where(there(scope))
		.groupBy(projects.kind, projectSteps.state)
		.all();
}
export type ByKind = ReturnType<typeof projectsByKind>;

export const inState = (rows: ByKind, state: ProjectState) =>
	rows.reduce((sum, row) => sum + (row.state === state ? row.count : 0), 0);

export const projectsByPlace = (scope: Scope) =>
	db
		.select({ id: projectNeighbourhoods.neighbourhoodId, count: count() })
		.from(projectNeighbourhoods)
		.innerJoin(projects, eq(projects.id, projectNeighbourhoods.projectId))
		.innerJoin(projectSteps, alive(scope))
		.where(eq(projectSteps.state, 'in_progress'))
		.groupBy(projectNeighbourhoods.neighbourhoodId)
		.all();

const none = { inTime: 0, late: 0, missed: 0 };

/** Milestones whose day came within the year: reached in time, reached late, not reached. */
export function milestonesDue(scope: Scope) {
	const last = dayOf(scope.asOf);
	const sumOf = (condition: ReturnType<typeof sql>) =>
		sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
	const row = db
		.select({
			inTime: sumOf(sql`${milestones.doneOn} <= ${milestones.dueOn}`),
			late: sumOf(sql`${milestones.doneOn} > ${milestones.dueOn}`),
			missed: sumOf(sql`${milestones.doneOn} is null`)
		})
		.from(milestones)
		.innerJoin(projects, eq(projects.id, milestones.projectId))
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.where(
			and(
				gte(milestones.dueOn, scope.firstDay),
				lte(milestones.dueOn, scope.lastDay),
				or(sql`${milestones.dueOn} < ${last}`, sql`${milestones.doneOn} is not null`),
				sql`${projectSteps.state} <> 'not_realised'`,
				there(scope)
			)
		)
		.get();
	return row ?? none;
}

/** Money planned for the projects of the year, given in kind, and spent within the year. */
export function moneyOf(scope: Scope) {
	const planned = db
		.select({
			money: sql<number>`coalesce(sum(case when ${projectFunding.inKind} then 0 else ${projectFunding.cents} end), 0)`,
			inKind: sql<number>`coalesce(sum(case when ${projectFunding.inKind} then ${projectFunding.cents} else 0 end), 0)`
		})
		.from(projectFunding)
		.innerJoin(projects, eq(projects.id, projectFunding.projectId))
		.innerJoin(projectSteps, alive(scope))
		.where(there(scope))
		.get();
	const spent = db
		.select({ cents: sql<number>`coalesce(sum(${projectExpenses.cents}), 0)` })
		.from(projectExpenses)
		.innerJoin(projects, eq(projects.id, projectExpenses.projectId))
		.where(and(between(projectExpenses.on, scope.firstDay, scope.lastDay), there(scope)))
		.get();
	return { planned: planned?.money ?? 0, inKind: planned?.inKind ?? 0, spent: spent?.cents ?? 0 };
}
