import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { currentStep, latestVersion } from '../queries.server';
import { initiatives, initiativeSteps, initiativeVersions } from '../tables.server';
import { initiativeFollows } from './tables.server';

const between = (initiativeId: string, personId: string) =>
	and(eq(initiativeFollows.initiativeId, initiativeId), eq(initiativeFollows.personId, personId));

/** Since when this person has followed it. */
export const findFollow = (initiativeId: string, personId: string) =>
	db
		.select({ since: initiativeFollows.createdAt })
		.from(initiativeFollows)
		.where(between(initiativeId, personId))
		.get();

/** `false` when there was nothing to end. */
export const removeFollow = (initiativeId: string, personId: string) =>
	db.delete(initiativeFollows).where(between(initiativeId, personId)).run().changes === 1;

export const forgetFollows = (personId: string) =>
	db.delete(initiativeFollows).where(eq(initiativeFollows.personId, personId)).run();

/** As many as one act writes to. */
const MOST = 5000;

const followers = prepared(() =>
	db
		.select({ personId: initiativeFollows.personId })
		.from(initiativeFollows)
		.where(eq(initiativeFollows.initiativeId, sql.placeholder('initiativeId')))
		.orderBy(asc(initiativeFollows.createdAt))
		.limit(MOST)
		.prepare()
);

/** Who wants to hear of it: for whoever writes the letters, and for no page. */
export const listFollowers = (initiativeId: string) =>
	followers()
		.all({ initiativeId })
		.map(({ personId }) => personId);

/** What one person follows, the latest first. */
export const listFollowed = (personId: string, limit = 50) =>
	db
		.select({
			id: initiatives.id,
			title: initiativeVersions.title,
			state: initiativeSteps.state,
			since: initiativeFollows.createdAt
		})
		.from(initiativeFollows)
		.innerJoin(initiatives, eq(initiatives.id, initiativeFollows.initiativeId))
		.innerJoin(initiativeVersions, latestVersion)
		.innerJoin(initiativeSteps, currentStep)
		.where(eq(initiativeFollows.personId, personId))
		.orderBy(desc(initiativeFollows.createdAt), asc(initiatives.id))
		.limit(limit)
		.all();
