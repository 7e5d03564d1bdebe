import { isA, isAnywhere, type Actor, type Place } from '../../actor';

/** The past of a quartiere is brought in by who coordinates it, or by whoever holds the machine. */
export const bringIn = (actor: Actor, place: Place) =>
	actor.kind === 'console' || isA('coordinator', actor, place);

/** Bringing in something, somewhere. */
export const bringInSomewhere = (actor: Actor) =>
	actor.kind === 'console' || isAnywhere('coordinator', actor);

/** A file laid ready is its sender's alone. */
export const handle = (actor: Actor, draft: { readonly personId: string }) => actor.id === draft.personId;
