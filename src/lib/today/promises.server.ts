import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { commitments, commitmentSteps } from '../commitments/tables.server';
import { db } from '../db.server';
import { projectCommitments, projectNeighbourhoods } from '../projects/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { noonOf, p, waiting } from './asking.server';

/** Promised at a tavolo, or for a project; they bind, and their day has passed. */
export const commitmentsOverdue = () =>
	db
		.select(
			waiting('commitment_overdue', {
				id: commitments.id,
				title: commitments.what,
				since: noonOf(commitments.dueOn),
				neighbourhoodId: sql`coalesce(${tavoli.neighbourhoodId}, ${projectNeighbourhoods.neighbourhoodId})`
			})
		)
		.from(commitments)
		.innerJoin(
			commitmentSteps,
			and(eq(commitmentSteps.commitmentId, commitments.id), isNull(commitmentSteps.endedAt))
		)
		.leftJoin(tavoli, eq(tavoli.id, commitments.tavoloId))
		.leftJoin(projectCommitments, eq(projectCommitments.commitmentId, commitments.id))
		.leftJoin(projectNeighbourhoods, eq(projectNeighbourhoods.projectId, projectCommitments.projectId))
		.where(
			and(
				isNotNull(commitments.boundAt),
				inArray(commitmentSteps.state, ['open', 'in_progress']),
				sql`${commitments.dueOn} < ${p('today')}`
			)
		);
