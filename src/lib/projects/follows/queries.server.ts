import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { projects, projectSteps } from '../tables.server';
import { projectFollows } from './tables.server';

const between = (projectId: string, personId: string) =>
	and(eq(projectFollows.projectId, projectId), eq(projectFollows.personId, personId));

/** Since when this person has followed it. */
export const findFollow = (projectId: string, personId: string) =>
	db
		.select({ since: projectFollows.createdAt })
		.from(projectFollows)
		.where(between(projectId, personId))
		.get();

/** `false` when there was nothing to end. */
export const removeFollow = (projectId: string, personId: string) =>
	db.delete(projectFollows).where(between(projectId, personId)).run().changes === 1;

/** Who erases their account hears of nothing more. */
export const forgetProjects = (personId: string) => {
	db.delete(projectFollows).where(eq(projectFollows.personId, personId)).run();
};

/** As many as one act writes to. */
const MOST = 5000;

const followers = prepared(() =>
	db
		.select({ personId: projectFollows.personId })
		.from(projectFollows)
		.where(eq(projectFollows.projectId, sql.placeholder('projectId')))
		.orderBy(asc(projectFollows.createdAt))
		.limit(MOST)
		.prepare()
);

/** Who wants to hear of it: for whoever writes the letters, and for no page. */
export const listFollowers = (projectId: string) =>
	followers()
		.all({ projectId })
		.map(({ personId }) => personId);

/** What one person follows, the latest first. */
export const listFollowed = (personId: string, limit = 50) =>
	db
		.select({
			id: projects.id,
			title: projects.title,
			state: projectSteps.state,
			since: projectFollows.createdAt
		})
		.from(projectFollows)
		.innerJoin(projects, eq(projects.id, projectFollows.projectId))
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.where(eq(projectFollows.personId, personId))
		.orderBy(desc(projectFollows.createdAt), asc(projects.id))
		.limit(limit)
		.all();

/** What one person follows, for them to take away. */
export const exportProjects = (personId: string) => ({
	follows: listFollowed(personId, 10_000).map(({ id, title, since }) => ({ project: id, title, since }))
});
