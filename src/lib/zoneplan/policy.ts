import { isAnywhere, type Actor } from '../actor';

/** Puts the sheets of a year together for the zone's office: whoever coordinates some part of the city. */
export const compile = (actor: Actor) => isAnywhere('coordinator', actor);
