import { isA, type Actor, type Place } from '../actor';

/** Where a commitment is made; for a project, also which organisation leads it. */
export type Within = Place & { readonly leadOrganizationId?: string | null };

type Owned = Within & {
	readonly id?: string;
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

/** A signed link speaks for one promise and nothing else: its bearer is called as the promise is. */
const bearsLinkTo = (actor: Actor, { id }: Owned) => actor.kind === 'bearer' && actor.id === id;

export const update = (actor: Actor, commitment: Owned) =>
	make(actor, commitment) ||
	bearsLinkTo(actor, commitment) ||
	actsFor(actor, commitment.ownerOrganizationId) ||
	(actor.kind === 'person' && actor.id === commitment.ownerPersonId);

/** Writes to an owner without an account to ask how it goes: who keeps the minutes there, who coordinates the area. */
export const ask = (actor: Actor, place: Within) =>
	isA('secretary', actor, place) || isA('facilitator', actor, place) || isA('coordinator', actor, place);
