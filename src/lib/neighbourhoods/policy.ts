import { isCityWide, type Actor } from '../actor';

/** The city's map is drawn by its administrators, or by whoever holds the machine. */
export const arrange = (actor: Actor) => actor.kind === 'console' || isCityWide('administrator', actor);
