import { isAnywhere, isCityWide, type Actor } from '../actor';

/** Has quartieri to look after: "Oggi" is for them. */
export const lookAfter = (actor: Actor) => isAnywhere('coordinator', actor);

/** Serves people at the desk. */
export const serve = (actor: Actor) => isAnywhere('operator', actor);

/** Sets up the city and looks after its people and rules. */
export const administer = (actor: Actor) => isAnywhere('administrator', actor);

/** Comes into the rooms of the administration: each shows what its visitor may do. */
export const enterAdministration = (actor: Actor) => administer(actor) || lookAfter(actor);

/** What people told of pages goes by itself, a year later. */
export const forgetNotes = (actor: Actor) => actor.kind === 'system' || actor.kind === 'console';

/** Names the Comune and sets its rules: for the whole city. */
export const setUp = (actor: Actor) => actor.kind === 'console' || isCityWide('administrator', actor);
