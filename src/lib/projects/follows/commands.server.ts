import type { Actor } from '../../actor';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { findProject } from '../queries.server';
import { hasEnded } from '../rules';
import { whoFollows } from './links.server';
import * as can from './policy';
import { removeFollow } from './queries.server';
import { projectFollows } from './tables.server';

/** Asks for a letter when there is news of it. Nobody else sees it, so no line tells it. */
export function followProject(actor: Actor, projectId: string) {
	transact(() => {
		const project = found(findProject(projectId));

		authorize(can.follow(actor));
		ensure(!hasEnded(project.state), 'project_follow_closed');

		db.insert(projectFollows).values({ projectId, personId: actor.id }).run();
	});
}

export function unfollowProject(actor: Actor, projectId: string) {
	transact(() => {
		found(findProject(projectId));

		authorize(can.unfollow(actor));

		ensure(removeFollow(projectId, actor.id), 'already_done');
	});
}

/** From the link in a letter: pressed twice, it is as if pressed once. */
export function unfollowProjectByLink(projectId: string, key: string) {
	transact(() => {
		const personId = found(whoFollows(projectId, key));
		removeFollow(projectId, personId);
	});
}
