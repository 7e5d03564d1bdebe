import { isCityWide, type Actor } from '../actor';

/** What is measured is the same for the whole city, so only those who coordinate all of it decide it. */
export const define = (actor: Actor) => isCityWide('coordinator', actor) || actor.kind === 'console';
