import type { Actor } from '../../actor';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { findInitiative } from '../queries.server';
import { isOpen } from '../rules';
import { whoFollows } from './links.server';
import * as can from './policy';
import { removeFollow } from './queries.server';
import { initiativeFollows } from './tables.server';

/** Asks for a letter when something happens to it. Nobody else sees it, so no line tells it. */
export function followInitiative(actor: Actor, initiativeId: string) {
	transact(() => {
		const initiative = found(findInitiative(initiativeId));

		authorize(can.follow(actor));
		ensure(isOpen(initiative.state), 'follow_closed');

		db.insert(initiativeFollows).values({ initiativeId, personId: actor.id }).run();
	});
}

export function unfollowInitiative(actor: Actor, initiativeId: string) {
	transact(() => {
		found(findInitiative(initiativeId));

		authorize(can.unfollow(actor));

		ensure(removeFollow(initiativeId, actor.id), 'already_done');
	});
}

/** From the link in a letter: pressed twice, it is as if pressed once. */
export function unfollowByLink(initiativeId: string, key: string) {
	transact(() => {
		const personId = found(whoFollows(initiativeId, key));
		removeFollow(initiativeId, personId);
	});
}
