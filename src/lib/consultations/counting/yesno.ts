import type { Choice, MAJORITIES, Outcome } from '../rules';
import { quorumStep, type QuorumTerms, type Step } from './quorum';

/** What the count of a yes or no needs to know of a manifest; whole numbers only. */
export type YesNoTerms = QuorumTerms & {
	readonly majority: {
		readonly rule: (typeof MAJORITIES)[number];
		readonly numerator: number;
		readonly denominator: number;
	};
};

export type YesNoTally = Readonly<Record<Choice | 'cast', number>>;
type Counted = { readonly outcome: Outcome; readonly tally: YesNoTally; readonly trace: readonly Step[] };

/**
 * Counts yes/no ballots: first the quorum, then parity, then the majority. Abstentions and blank ballots
 * help reach a participation quorum, never a simple majority. Parity does not approve; a quorum missed, or
 * no ballot at all, makes the vote not valid, which is no rejection.
 */
export function countYesNo(terms: YesNoTerms, choices: readonly Choice[]): Counted {
	const votes = (choice: Choice) => choices.filter((one) => one === choice).length;
	const tally = {
		yes: votes('yes'),
		no: votes('no'),
		abstain: votes('abstain'),
		blank: votes('blank'),
		cast: choices.length
	};
	const ballots: Step = { step: 'ballots', values: { ...tally, entitled: terms.entitled } };
	if (tally.cast === 0) {
		return { tally, outcome: 'not_valid', trace: [ballots, { step: 'no_ballots', values: {} }] };
	}

	const quorum = quorumStep(terms, tally);
	if (!quorum.holds) return { tally, outcome: 'not_valid', trace: [ballots, quorum] };
	if (tally.yes === tally.no) {
		const parity: Step = { step: 'parity', values: { yes: tally.yes, no: tally.no } };
		return { tally, outcome: 'not_approved', trace: [ballots, quorum, parity] };
	}

	const majority = majorityStep(terms, tally);
	return {
		tally,
		outcome: majority.holds ? 'approved' : 'not_approved',
		trace: [ballots, quorum, majority]
	};
}

function majorityStep({ majority, entitled }: YesNoTerms, { yes, no, cast }: YesNoTally): Step {
	const { rule, numerator, denominator } = majority;
	const step = `majority_${rule}` as const;
	switch (rule) {
		case 'simple':
			return { step, holds: yes > no, values: { yes, no } };
		case 'voters':
			return { step, holds: 2 * yes > cast, values: { yes, cast } };
		case 'entitled':
			return { step, holds: 2 * yes > entitled, values: { yes, entitled } };
		case 'qualified':
			return {
				step,
				holds: denominator * yes >= numerator * (yes + no),
				values: { yes, no, numerator, denominator }
			};
	}
}
