import { isA, isAnywhere, isCityWide, type Actor, type Place } from '../actor';
import type { Seat } from './open/rules';

type Located = {
	readonly cityWide: boolean;
	readonly neighbourhoodIds: readonly string[];
	/** Of an open vote: the tavolo whose members are asked. */
	readonly tavoloId?: string | null;
};

/** Where a consultation counts: its quartieri, or the whole city. */
export const placeOf = ({ cityWide, neighbourhoodIds, tavoloId }: Located): Place =>
	cityWide ? {} : { neighbourhoodIds, ...(tavoloId ? { tavoloId } : {}) };

/**
 * Asks the residents: the coordinator of every quartiere that is asked, or of the city. Asks the members of a
 * tavolo by an open vote: also whoever runs that tavolo.
 */
export const call = (actor: Actor, located: Located) =>
	(Boolean(located.tavoloId) && isA('facilitator', actor, { tavoloId: located.tavoloId })) ||
	coordinates(actor, located);

const coordinates = (actor: Actor, { cityWide, neighbourhoodIds }: Located) =>
	cityWide || neighbourhoodIds.length === 0
		? isCityWide('coordinator', actor)
		: neighbourhoodIds.every((neighbourhoodId) => isA('coordinator', actor, { neighbourhoodId }));

/** Asks the members of this tavolo. */
export const callAt = (actor: Actor, tavolo: { readonly id: string; readonly neighbourhoodId: string }) =>
	call(actor, { cityWide: false, neighbourhoodIds: [tavolo.neighbourhoodId], tavoloId: tavolo.id });

/** Holds the role somewhere: may start a draft, whose place is then checked. */
export const callSomewhere = (actor: Actor) => isAnywhere('coordinator', actor);

export const annul = call;

/** By hand, or by the city itself when nobody did. */
export const count = (actor: Actor, consultation: Located) =>
	actor.kind === 'system' || call(actor, consultation);

/** The lot of a tie, from the public draw that the manifest names. */
export const draw = call;

export const proclaim = call;

/** Any person may ask; the roll says whether they are entitled. */
export const vote = (actor: Actor) => actor.kind === 'person';

/** At a tavolo one votes for oneself, and for an organisation one acts for today. */
export const voteFor = (actor: Actor, { voter, voterId }: Seat) =>
	vote(actor) && (voter === 'person' ? actor.id === voterId : actor.organizationIds.includes(voterId));

export const forget = (actor: Actor) => actor.kind === 'system' || actor.kind === 'console';

/** Sheets that open a ballot are printed for those who call the vote. */
export const printCodes = call;

/** Hands something over at the desk: an operator of some quartiere that is asked, or of any for the whole city. */
export const serve = (actor: Actor, { cityWide, neighbourhoodIds }: Located) =>
	cityWide ? isAnywhere('operator', actor) : isA('operator', actor, { neighbourhoodIds });

/** Counts the ballot box and copies paper ballots, two people each: whoever serves there, or coordinates there. */
export const copyPaper = (actor: Actor, consultation: Located) => {
	const { cityWide, neighbourhoodIds } = consultation;
	return (
		serve(actor, consultation) ||
		(cityWide ? isCityWide('coordinator', actor) : isA('coordinator', actor, { neighbourhoodIds }))
	);
};
