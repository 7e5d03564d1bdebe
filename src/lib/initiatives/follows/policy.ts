import type { Actor } from '../../actor';
import { support } from '../policy';

/** Whoever may support an initiative may also ask to hear of it. */
export const follow = support;

/** Whoever hears of it may always stop. */
export const unfollow = (actor: Actor) => actor.kind === 'person';
