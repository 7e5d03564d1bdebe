import { isCityWide, type Actor } from '../actor';

/** The neighbourhoods an actor coordinates; `all` for the whole city. */
export type Areas = readonly string[] | 'all';

export const areasOf = (actor: Actor): Areas =>
	isCityWide('coordinator', actor)
		? 'all'
		: actor.grants.flatMap(({ role, neighbourhoodId }) =>
				role === 'coordinator' && neighbourhoodId !== null ? [neighbourhoodId] : []
			);
