import { isA, type Actor, type Place } from '../../actor';

/** The past of a quartiere is brought in by who coordinates it, or by whoever holds the machine. */
export const bringIn = (actor: Actor, place: Place) =>
	actor.kind === 'console' || isA('coordinator', actor, place);

export { bringInSomewhere, handle } from '../../imports/policy';
