import { CHOICES, type Choice, type MAJORITIES, type Outcome, type QUORUMS } from '../rules';

/** What the count needs to know of a manifest; whole numbers only. */
export type Terms = {
	readonly entitled: number;
	readonly quorum: { readonly rule: (typeof QUORUMS)[number]; readonly value: number };
	readonly majority: {
		readonly rule: (typeof MAJORITIES)[number];
		readonly numerator: number;
		readonly denominator: number;
	};
};

/** Why a ballot does not count. Each method uses those that can happen to it. */
export const FAULTS = [
	'too_few_choices',
	'too_many_choices',
	'unknown_option',
	'duplicate_choice',
	'over_budget',
	'rank_gap'
] as const;
export type Fault = (typeof FAULTS)[number];

const isChoice = (value: unknown): value is Choice => CHOICES.some((choice) => choice === value);

/** What is wrong with a yes/no ballot; empty when it is valid. */
export function faultsOf(ballot: unknown): Fault[] {
	if (ballot === undefined || ballot === null || ballot === '') return ['too_few_choices'];
	if (!Array.isArray(ballot)) return isChoice(ballot) ? [] : ['unknown_option'];
	if (ballot.length === 0) return ['too_few_choices'];
	const duplicate = new Set(ballot).size < ballot.length;
	return [
		...(ballot.length > 1 ? (['too_many_choices'] as const) : []),
		...(duplicate ? (['duplicate_choice'] as const) : []),
		...(ballot.every(isChoice) ? [] : (['unknown_option'] as const))
	];
}

/** The ballot as a choice, or nothing when it is not valid. */
export const readChoice = (ballot: unknown): Choice | undefined => (isChoice(ballot) ? ballot : undefined);

/** One step of the count, in numbers anyone can check. `holds` is missing where nothing is compared. */
export type Step = {
	readonly step:
		| 'ballots'
		| 'no_ballots'
		| `quorum_${(typeof QUORUMS)[number]}`
		| 'parity'
		| `majority_${(typeof MAJORITIES)[number]}`;
	readonly holds?: boolean;
	readonly values: Readonly<Record<string, number>>;
};

export type Tally = Readonly<Record<Choice | 'cast', number>>;
export type Count = Tally & { readonly outcome: Outcome; readonly trace: readonly Step[] };

/**
 * Counts yes/no ballots: first the quorum, then parity, then the majority. Abstentions and blank ballots
 * help reach a participation quorum, never a simple majority. Parity does not approve; a quorum missed, or
 * no ballot at all, makes the vote not valid, which is no rejection.
 */
export function count(terms: Terms, choices: readonly Choice[]): Count {
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
		return { ...tally, outcome: 'not_valid', trace: [ballots, { step: 'no_ballots', values: {} }] };
	}

	const quorum = quorumStep(terms, tally);
	if (!quorum.holds) return { ...tally, outcome: 'not_valid', trace: [ballots, quorum] };
	if (tally.yes === tally.no) {
		const parity: Step = { step: 'parity', values: { yes: tally.yes, no: tally.no } };
		return { ...tally, outcome: 'not_approved', trace: [ballots, quorum, parity] };
	}

	const majority = majorityStep(terms, tally);
	return {
		...tally,
		outcome: majority.holds ? 'approved' : 'not_approved',
		trace: [ballots, quorum, majority]
	};
}

function quorumStep({ quorum: { rule, value }, entitled }: Terms, { yes, cast }: Tally): Step {
	const step = `quorum_${rule}` as const;
	const values = { value, entitled, yes, cast };
	switch (rule) {
		case 'none':
			return { step, holds: true, values: {} };
		case 'participation':
			return { step, holds: 100 * cast >= value * entitled, values };
		case 'approval':
			return { step, holds: 100 * yes >= value * entitled, values };
		case 'absolute':
			return { step, holds: cast >= value, values };
	}
}

function majorityStep({ majority, entitled }: Terms, { yes, no, cast }: Tally): Step {
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
