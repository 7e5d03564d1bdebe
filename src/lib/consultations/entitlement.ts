import type { Relation } from '../accounts/rules';

/** Who may vote, as a called consultation says it. */
export type Electorate = {
	readonly cityWide: boolean;
	readonly neighbourhoodIds: readonly string[];
	readonly relations: readonly Relation[];
	/** The day on which the roll is frozen. */
	readonly frozenOn: string;
	/** The day of closing, on which voters must be of age. */
	readonly closesOn: string;
};

/** What the city knows of a person that matters here. */
export type Candidate = {
	readonly verified: boolean;
	readonly ofAgeOn: string | null;
	readonly ofAgeConfirmedBy: string | null;
	readonly ties: readonly {
		readonly neighbourhoodId: string;
		readonly relation: Relation;
		readonly validFrom: string;
		readonly validTo: string | null;
	}[];
};

/** Why somebody cannot vote. Each has its words as `refusal_…`: why, and what to do. */
export const EXCLUSIONS = [
	'vote_not_verified',
	'vote_elsewhere',
	'vote_other_relation',
	'vote_too_young'
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** The neighbourhood a person votes in, or why they do not vote. */
export function entitlement(
	{ verified, ofAgeOn, ofAgeConfirmedBy, ties }: Candidate,
	{ cityWide, neighbourhoodIds, relations, frozenOn, closesOn }: Electorate
): { readonly neighbourhoodId: string } | { readonly exclusion: Exclusion } {
	const valid = ties.filter(
		({ validFrom, validTo }) => validFrom <= frozenOn && (validTo === null || validTo > frozenOn)
	);
	if (!verified || valid.length === 0) return { exclusion: 'vote_not_verified' };

	const here = valid.filter(({ neighbourhoodId }) => cityWide || neighbourhoodIds.includes(neighbourhoodId));
	if (here.length === 0) return { exclusion: 'vote_elsewhere' };

	const admitted = here.find(({ relation }) => relations.includes(relation));
	if (!admitted) return { exclusion: 'vote_other_relation' };

	const ofAge = ofAgeConfirmedBy !== null || (ofAgeOn !== null && ofAgeOn <= closesOn);
	return ofAge ? { neighbourhoodId: admitted.neighbourhoodId } : { exclusion: 'vote_too_young' };
}
