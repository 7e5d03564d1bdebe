import { isCityWide, type Actor } from '../actor';

/** A programme is offered to every project of the city, so only those who coordinate all of it keep the list. */
export const keep = (actor: Actor) => isCityWide('coordinator', actor) || actor.kind === 'console';
