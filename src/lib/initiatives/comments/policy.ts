import type { Actor } from '../../actor';
import * as initiatives from '../policy';

/** Whoever may support an initiative may also talk about it. */
export const comment = initiatives.support;

/** Whoever coordinates the place, and never about their own words. */
export const moderate = (
	actor: Actor,
	initiative: Parameters<typeof initiatives.answer>[1],
	said: { readonly personId: string }
) => initiatives.answer(actor, initiative) && actor.id !== said.personId;
