import { isAnywhere, isCityWide, type Actor } from '../actor';

/** Who coordinates reads of their area, who administers reads of the city. */
export const read = (actor: Actor) => isAnywhere('coordinator', actor) || isAnywhere('administrator', actor);

/** Lines that are too old go by themselves; no other line ever goes. */
export const forgetActs = (actor: Actor) => actor.kind === 'system';

/** How much somebody may read. Whoever administers does not see drafts, presences and people's own matters. */
export const scopeOf = (actor: Actor) => ({
	everything: isCityWide('coordinator', actor),
	allButPrivate: isCityWide('administrator', actor),
	neighbourhoodIds: actor.grants.flatMap(({ role, neighbourhoodId }) =>
		role === 'coordinator' && neighbourhoodId !== null ? [neighbourhoodId] : []
	)
});

export type AuditScope = ReturnType<typeof scopeOf>;
