import { isA, type Actor } from '../actor';
import type { NeedSource } from './rules';

type Where = { readonly neighbourhoodId: string | null; readonly tavoloIds: readonly string[] };

const SEATS = ['member', 'secretary', 'facilitator'] as const;

/**
 * Passes on what several people told: sits at a tavolo of the quartiere, or coordinates it. For the whole city, only its
 * coordinators.
 */
export const passOn = (actor: Actor, { neighbourhoodId, tavoloIds }: Where) =>
	isA('coordinator', actor, { neighbourhoodId }) ||
	tavoloIds.some((tavoloId) => SEATS.some((seat) => isA(seat, actor, { tavoloId })));

/** Residents tell what their own quartiere lacks; who works there also passes on what others told. */
export const tell = (actor: Actor, where: Where, source: NeedSource) =>
	passOn(actor, where) ||
	(source === 'residente' &&
		where.neighbourhoodId !== null &&
		isA('resident', actor, { neighbourhoodId: where.neighbourhoodId }));

/** The quartiere somebody lives in, works in, or looks after: what a page shows them first. */
export const home = (actor: Actor) =>
	actor.grants.find(({ role }) => role === 'resident')?.neighbourhoodId ?? undefined;
