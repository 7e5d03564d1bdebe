import { isAnywhere, type Actor } from '../actor';

/** Letters belong to no quartiere: whoever coordinates one sees to it that none is lost. */
export const lookAfter = (actor: Actor) => isAnywhere('coordinator', actor);
