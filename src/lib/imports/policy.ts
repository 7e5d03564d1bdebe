import { isAnywhere, type Actor } from '../actor';

/** Bringing in something, somewhere: who coordinates, or whoever holds the machine. What of it, each kind of file says. */
export const bringInSomewhere = (actor: Actor) =>
	actor.kind === 'console' || isAnywhere('coordinator', actor);

/** A file laid ready is its sender's alone. */
export const handle = (actor: Actor, draft: { readonly personId: string }) => actor.id === draft.personId;
