import { isA, type Actor, type Place } from '../actor';

/** Where a commitment is made; for a project, also which organisation leads it. */
export type Within = Place & { readonly leadOrganizationId?: string | null };

type Owned = Within & {
	readonly ownerOrganizationId?: string | null;
	readonly ownerPersonId?: string | null;
};

const actsFor = (actor: Actor, organizationId: string | null | undefined) =>
	organizationId !== null && organizationId !== undefined && actor.organizationIds.includes(organizationId);

/** Who keeps the minutes there, who coordinates the area, or who acts for the organisation that leads. */
export const make = (actor: Actor, place: Within) =>
	isA('secretary', actor, place) ||
	isA('facilitator', actor, place) ||
	isA('coordinator', actor, place) ||
	actsFor(actor, place.leadOrganizationId);

export const remove = make;

/** Publication binds: a secretary alone cannot do it. */
export const bind = (actor: Actor, place: Within) =>
	actor.kind === 'system' ||
	isA('facilitator', actor, place) ||
	isA('coordinator', actor, place) ||
	actsFor(actor, place.leadOrganizationId);

export const update = (actor: Actor, commitment: Owned) =>
	make(actor, commitment) ||
	actsFor(actor, commitment.ownerOrganizationId) ||
	(actor.kind === 'person' && actor.id === commitment.ownerPersonId);
