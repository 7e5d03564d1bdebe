import { isA, isAnywhere, isCityWide, type Actor, type Place } from '../actor';

/** Everybody with an account looks after their own, and nobody else's. */
export const keepOwnAccount = (actor: Actor) => actor.kind === 'person';

/** At the desk, never for oneself. */
export const verifyResident = (actor: Actor, person: { readonly id: string }, place: Place) =>
	isA('operator', actor, place) && actor.id !== person.id;

export const seeDesk = (actor: Actor) => isAnywhere('operator', actor);

/** A double identity is settled by whoever may verify people, never in a case of one's own. */
export const resolveConflict = (
	actor: Actor,
	conflict: { readonly personId: string; readonly otherPersonId: string }
) => isAnywhere('operator', actor) && actor.id !== conflict.personId && actor.id !== conflict.otherPersonId;

/** Who coordinates asks the desk to look, and does not see who it is about. */
export const askDesk = (actor: Actor, place: Place) => isA('coordinator', actor, place);

export const manageStaff = (actor: Actor) => isCityWide('administrator', actor);

/** The first administrator comes from the machine itself. */
export const makeAdministrator = (actor: Actor) => actor.kind === 'console';

/** Accounts that nobody confirmed are forgotten by the clock, or by whoever holds the machine. */
export const forgetAccounts = (actor: Actor) => actor.kind === 'system' || actor.kind === 'console';
