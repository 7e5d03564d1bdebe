import { asc, eq } from 'drizzle-orm';
import type { Within } from '../../commitments/policy';
import { listCommitmentsAmong } from '../../commitments/queries.server';
import { db } from '../../db.server';
import { placeOf } from '../policy';
import { findProject } from '../queries.server';
import { projectCommitments } from '../tables.server';

/** What was promised for a project. */
export const listPromises = (projectId: string) =>
	listCommitmentsAmong(
		db
			.select({ id: projectCommitments.commitmentId })
			.from(projectCommitments)
			.where(eq(projectCommitments.projectId, projectId))
			.orderBy(asc(projectCommitments.commitmentId))
			.limit(100)
			.all()
			.map(({ id }) => id)
	);

/** Where a promise was made that no tavolo holds: the place of its project and who leads it. */
export function whereMade(commitmentId: string): Within {
	const made = db
		.select({ projectId: projectCommitments.projectId })
		.from(projectCommitments)
		.where(eq(projectCommitments.commitmentId, commitmentId))
		.get();
	const project = made && findProject(made.projectId);
	return project ? { ...placeOf(project), leadOrganizationId: project.leadOrganizationId } : {};
}
