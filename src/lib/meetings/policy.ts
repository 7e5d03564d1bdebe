import { isA, isAnywhere, type Actor, type Place } from '../actor';

/** Convening, and everything that prepares it: whoever facilitates the tavolo or coordinates the area. */
export const convene = (actor: Actor, place: Place) =>
	isA('facilitator', actor, place) || isA('coordinator', actor, place);

/** A meeting nobody has been called to yet is seen by whoever may convene it. */
export const seeDraft = convene;

/** Opening and closing the work of a meeting: also whoever keeps its minutes. */
export const run = (actor: Actor, place: Place) =>
	actor.kind === 'system' || isA('secretary', actor, place) || convene(actor, place);

/** Saying that an initiative or a need came out of this meeting. */
export const raise = (actor: Actor, place: Place) => isA('secretary', actor, place) || convene(actor, place);

/** Internal points are for those who sit at the tavolo. */
export const seeInternal = (actor: Actor, place: Place) => isA('member', actor, place) || run(actor, place);

/** Everybody who takes part in the city's life: meetings are open to people of other quartieri too. */
export const register = (actor: Actor) =>
	actor.kind === 'person' && (isAnywhere('resident', actor) || isAnywhere('member', actor));

export const cancelRegistration = (actor: Actor, registration: { readonly personId: string }) =>
	actor.id === registration.personId;

/** Names go when their time is over: only the clock, or whoever holds the machine, makes them go. */
export const forgetRegistrations = (actor: Actor) => actor.kind === 'system' || actor.kind === 'console';

/** Where somebody may convene: the whole city, some quartieri, some tavoli. */
export const conveningScope = (actor: Actor) => {
	const convening = actor.grants.filter(({ role }) => role === 'facilitator' || role === 'coordinator');
	return {
		everywhere: convening.some(
			({ tavoloId, neighbourhoodId }) => tavoloId === null && neighbourhoodId === null
		),
		tavoloIds: convening.flatMap(({ tavoloId }) => tavoloId ?? []),
		neighbourhoodIds: convening.flatMap(({ neighbourhoodId }) => neighbourhoodId ?? [])
	};
};
