import { isA, isAnywhere, isCityWide, type Actor, type Place } from '../actor';

/** Opens, describes and closes tavoli: who coordinates the area, who looks after the city. */
export const arrange = (actor: Actor, place: Place) =>
	actor.kind === 'console' || isCityWide('administrator', actor) || isA('coordinator', actor, place);

/** Says who facilitates, records and answers for a tavolo. */
export const name = (actor: Actor, place: Place) => isA('coordinator', actor, place);

/** Residents, and whoever already works at a tavolo: who records or facilitates need not live in the city. */
export const join = (actor: Actor) => isAnywhere('resident', actor) || isAnywhere('member', actor);

export const joinFor = (actor: Actor, organizationId: string) =>
	actor.organizationIds.includes(organizationId);

type Seat = Place & { readonly personId: string | null; readonly organizationId: string | null };

/** One's own seat, that of an organisation one acts for, or any in an area one coordinates. */
export const end = (actor: Actor, seat: Seat) =>
	(actor.kind === 'person' && actor.id === seat.personId) ||
	(seat.organizationId !== null && joinFor(actor, seat.organizationId)) ||
	name(actor, seat);
