import { desc, eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { projectUpdates } from '../tables.server';

const ofProject = prepared(() =>
	db
		.select({
			id: projectUpdates.id,
			title: projectUpdates.title,
			body: projectUpdates.body,
			at: projectUpdates.at
		})
		.from(projectUpdates)
		.where(eq(projectUpdates.projectId, sql.placeholder('projectId')))
		.orderBy(desc(projectUpdates.at))
		.limit(20)
		.prepare()
);

/** The latest news of a project. */
export const listNews = (projectId: string) => ofProject().all({ projectId });
