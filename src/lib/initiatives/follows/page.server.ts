import type { Actor } from '../../actor';
import type { Found } from '../queries.server';
import { isOpen } from '../rules';
import { stateWord } from '../words.server';
import * as can from './policy';
import { findFollow, listFollowed } from './queries.server';

/** What the page of an initiative offers whoever wants to hear of it. */
export function followOf({ id, title, state }: Found, actor: Actor | null) {
	const mine = actor !== null && findFollow(id, actor.id) !== undefined;
	return { id, title, mine, may: actor !== null && can.follow(actor) && isOpen(state) };
}

/** For somebody's own area. */
export const ownFollows = (actor: Actor) =>
	listFollowed(actor.id).map(({ id, title, state }) => ({
		href: `/iniziative/${id}`,
		title,
		state: stateWord(state)
	}));
