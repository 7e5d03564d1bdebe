import { and, desc, eq, exists, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { dayOf, now } from '../clock';
import { commitments, commitmentSteps } from '../commitments/tables.server';
import { db } from '../db.server';
import { neighbourhoods } from '../neighbourhoods/tables.server';
import { milestones } from '../projects/milestones/tables.server';
import { projectCommitments, projectNeighbourhoods, projects, projectSteps } from '../projects/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { firstName, MOST, MOST_OVERDUE, noon, within, type Areas } from './areas.server';

/** Promised at a tavolo, or for a project: the oldest, so that they do not hide the rest. The register has them all. */
export const commitmentsOverdue = (areas: Areas) =>
	db
		.select({
			id: commitments.id,
			title: commitments.what,
			dueOn: commitments.dueOn,
			neighbourhood: firstName
		})
		.from(commitments)
		.innerJoin(
			commitmentSteps,
			and(eq(commitmentSteps.commitmentId, commitments.id), isNull(commitmentSteps.endedAt))
		)
		.leftJoin(tavoli, eq(tavoli.id, commitments.tavoloId))
		.leftJoin(projectCommitments, eq(projectCommitments.commitmentId, commitments.id))
		.leftJoin(projectNeighbourhoods, eq(projectNeighbourhoods.projectId, projectCommitments.projectId))
		.leftJoin(
			neighbourhoods,
			or(
				eq(neighbourhoods.id, tavoli.neighbourhoodId),
				eq(neighbourhoods.id, projectNeighbourhoods.neighbourhoodId)
			)
		)
		.where(
			and(
				isNotNull(commitments.boundAt),
				inArray(commitmentSteps.state, ['open', 'in_progress']),
				lt(commitments.dueOn, dayOf(now())),
				within(areas, neighbourhoods.id)
			)
		)
		.groupBy(commitments.id)
		.orderBy(commitments.dueOn)
		.limit(MOST_OVERDUE)
		.all()
		.map(({ dueOn, ...row }) => ({ call: 'commitment_overdue' as const, since: noon(dueOn), ...row }));

/** Past its end, or with a milestone past its day. */
export const projectsLate = (areas: Areas) => {
	const today = dayOf(now());
	const missed = db
		.select({ one: sql`1` })
		.from(milestones)
		.where(
			and(eq(milestones.projectId, projects.id), isNull(milestones.doneOn), lt(milestones.dueOn, today))
		);
	return db
		.select({
			id: projects.id,
			title: projects.title,
			plannedEnd: projects.plannedEnd,
			neighbourhood: firstName
		})
		.from(projects)
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.leftJoin(projectNeighbourhoods, eq(projectNeighbourhoods.projectId, projects.id))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, projectNeighbourhoods.neighbourhoodId))
		.where(
			and(
				inArray(projectSteps.state, ['to_start', 'in_progress']),
				or(lt(projects.plannedEnd, today), exists(missed)),
				within(areas, neighbourhoods.id)
			)
		)
		.groupBy(projects.id)
		.orderBy(desc(projects.plannedEnd))
		.limit(MOST)
		.all()
		.map(({ plannedEnd, ...row }) => ({ call: 'project_late' as const, since: noon(plannedEnd), ...row }));
};
