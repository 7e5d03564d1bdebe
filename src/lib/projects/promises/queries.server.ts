import { asc, eq } from 'drizzle-orm';
import { listCommitmentsAmong } from '../../commitments/queries.server';
import { db } from '../../db.server';
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
