import type { Actor } from '../actor';

type Comment = { readonly personId: string };

/** Whoever wrote words may always take them back, whatever became of their role. */
export const withdraw = (actor: Actor, comment: Comment) => actor.id === comment.personId;

/** Anybody with an account may ask a moderator to look at what somebody else wrote. */
export const report = (actor: Actor, comment: Comment) =>
	actor.kind === 'person' && actor.id !== comment.personId;
