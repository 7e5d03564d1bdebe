import type { Actor } from '../../actor';
import type { FoundProject } from '../queries.server';
import { hasEnded } from '../rules';
import { stateWord } from '../words.server';
import * as can from './policy';
import { findFollow, listFollowed } from './queries.server';

/** What the page of a project offers whoever wants to hear of it. */
export function followOf({ id, title, state }: FoundProject, actor: Actor | null) {
	const mine = actor !== null && findFollow(id, actor.id) !== undefined;
	return {
		id,
		title,
		mine,
		signedIn: actor !== null,
		ended: hasEnded(state),
		may: actor !== null && can.follow(actor) && !hasEnded(state)
	};
}

/** For somebody's own area. */
export const ownProjects = (actor: Actor) =>
	listFollowed(actor.id).map(({ id, title, state }) => ({
		href: `/progetti/${id}`,
		title,
		state: stateWord(state)
	}));
