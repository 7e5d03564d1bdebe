import { number } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import { isVote } from '../decisions/rules';
import type { Owner, PublicContent } from '../snapshot';

type Decision = PublicContent['items'][number]['decisions'][number];

/** Who answers for a promise, as everybody reads it. */
export function ownerInWords(owner: Owner) {
	if (owner.kind === 'organization') return owner.name;
	return owner.kind === 'role' ? m[`owner_${owner.role}`]() : m.minutes_owner_person();
}

/** How many were there in all, and how many of each. */
export function presentInWords(attendance: PublicContent['attendance'], below: number) {
	const { people, counts } = attendance;
	return {
		all: people === null ? fewInWords(attendance, below) : m.minutes_people({ count: people }),
		counts: counts.map((row) => ({
			label: m[`counted_${row.category}`](),
			people: number(row.people ?? 0)
		}))
	};
}

/** Organisations are named beside it, and members told at decisions: those few are the others. */
function fewInWords({ organizations, beside }: PublicContent['attendance'], below: number) {
	if (beside === 'members') return m.minutes_people_few_beside_members({ below });
	return organizations.length > 0 ? m.minutes_people_few_besides({ below }) : m.minutes_people_few({ below });
}

/** How it went, as one line: outcome, manner, votes, quorum. */
export function howDecided(decision: Decision) {
	const { outcome, manner, inFavour, against, abstained, quorumPercent, quorumMet, presence } = decision;
	const votes =
		inFavour !== null && against !== null && abstained !== null
			? [m.decision_tallies({ inFavour, against, abstained })]
			: [];
	const quorum = quorumMet ? m.decision_quorum_met() : m.decision_quorum_not_met();
	return `${[
		m[`decision_outcome_${outcome}`](),
		m[`manner_${manner}`](),
		...votes,
		...(presence ? [m.decision_presence(presence)] : []),
		...(hasFew(decision) ? [m.decision_presence_few()] : []),
		...(quorumPercent > 0 ? [quorum] : [])
	].join('. ')}.`;
}

/** Those present were too few to say, where the reader would look for their number. */
export const hasFew = ({ presence, quorumPercent, manner }: Decision) =>
	presence === null && (quorumPercent > 0 || isVote(manner));
