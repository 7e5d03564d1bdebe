import type { Actor } from '../../actor';
import * as initiatives from '../../initiatives/follows/policy';

/** Whoever may follow an initiative may also hear how a project goes. */
export const follow = initiatives.follow;

/** Whoever hears of it may always stop. */
export const unfollow = (actor: Actor) => actor.kind === 'person';
