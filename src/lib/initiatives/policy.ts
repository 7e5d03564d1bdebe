import { isA, isAnywhere, type Actor, type Place } from '../actor';
import { TAVOLO_MOVES, type Assistance, type InitiativeState } from './rules';

type Located = {
	readonly cityWide: boolean;
	readonly neighbourhoodIds: readonly string[];
};

type Written = {
	readonly authorPersonId: string | null;
	readonly authorOrganizationId: string | null;
	readonly assistance: Assistance | null;
	readonly createdBy: string;
};

/** Where an initiative counts: its quartieri, or the whole city. */
export const placeOf = ({ cityWide, neighbourhoodIds }: Located): Place =>
	cityWide ? {} : { neighbourhoodIds };

/** Whoever is known to the city, in any role: a resident, a member, staff as themselves. */
export const propose = (actor: Actor) =>
	actor.kind === 'person' && (actor.grants.length > 0 || actor.organizationIds.length > 0);

export const support = propose;

export const proposeForOrganization = (actor: Actor, organizationId: string) =>
	actor.organizationIds.includes(organizationId);

/** "Emersa al tavolo": written down by whoever runs or records a meeting. */
export const proposeForMeeting = (actor: Actor) =>
	isAnywhere('secretary', actor) || isAnywhere('facilitator', actor) || isAnywhere('coordinator', actor);

export const assist = (actor: Actor) => isAnywhere('operator', actor);

/** The author: the person, a delegate of the organisation, else whoever wrote it down for a meeting or at the desk. */
export const own = (actor: Actor, initiative: Written) => {
	if (initiative.authorPersonId !== null) return initiative.authorPersonId === actor.id;
	if (initiative.authorOrganizationId !== null) {
		return actor.organizationIds.includes(initiative.authorOrganizationId);
	}
	return initiative.createdBy === actor.id;
};

/** A draft is written by its author, or by the operator who is helping them. */
export const write = (actor: Actor, draft: Written) =>
	own(actor, draft) || (draft.assistance !== null && draft.createdBy === actor.id);

export const answer = (actor: Actor, initiative: Located) => isA('coordinator', actor, placeOf(initiative));

/** The Comune moves an initiative; a tavolo of the area only along its own part of the way. */
export const advance = (
	actor: Actor,
	initiative: Located & { readonly tavoloIds: readonly string[] },
	to: InitiativeState
) =>
	actor.kind === 'system' ||
	answer(actor, initiative) ||
	(TAVOLO_MOVES.includes(to) && facilitates(actor, initiative));

const facilitates = (
	actor: Actor,
	{ cityWide, tavoloIds }: Located & { readonly tavoloIds: readonly string[] }
) =>
	cityWide
		? isAnywhere('facilitator', actor)
		: tavoloIds.some((tavoloId) => isA('facilitator', actor, { tavoloId }));

/** What nobody sent in a year goes by itself. */
export const forget = (actor: Actor) => actor.kind === 'system' || actor.kind === 'console';
