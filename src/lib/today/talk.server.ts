import type { Actor } from '../actor';
import { findWaiting } from '../initiatives/comments/moderation/queries.server';
import { m } from '../paraglide/messages.js';

/** Comments that somebody asked to look at: one line for all of them, since the first. */
export function commentsReported(actor: Actor) {
	const waiting = findWaiting(actor);
	if (!waiting) return [];
	const { count, since } = waiting;
	const title = m.today_comments({ count });
	return [{ call: 'comments_reported' as const, id: 'moderazione', title, neighbourhood: null, since }];
}
