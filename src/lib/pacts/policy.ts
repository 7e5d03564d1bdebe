import { isCityWide, type Actor } from '../actor';

/** The pact is the whole city's: only those who coordinate all of it write and publish it. */
export const write = (actor: Actor) => isCityWide('coordinator', actor) || actor.kind === 'console';
