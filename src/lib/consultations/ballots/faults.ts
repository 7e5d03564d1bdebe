import { BUDGET_BALLOTS, CHOICES, MOST_POINTS, type BudgetBallot, type Choice, type Method } from '../rules';

/** What a ballot must obey, as the manifest says it. */
export type BallotRules = {
	readonly method: Method;
	readonly options: readonly { readonly id: string; readonly cents: number | null }[];
	readonly choices: { readonly least: number; readonly most: number };
	readonly budget: { readonly cents: number; readonly ballot: BudgetBallot } | null;
};

/** Approved options; points from 1 up for some of them; or groups in order, the first liked most. */
export type Approved = readonly string[];
export type Points = Readonly<Record<string, number>>;
export type Ranking = readonly (readonly string[])[];

/** A valid ballot in the one form in which its code is made. A blank ballot is chosen, never inferred. */
export type Ballot = Choice | Approved | Points | Ranking;

/** Why a ballot does not count. Each method uses those that can happen to it. */
export const FAULTS = [
	'too_few_choices',
	'too_many_choices',
	'unknown_option',
	'duplicate_choice',
	'over_budget',
	'points_out_of_range',
	'rank_gap'
] as const;
export type Fault = (typeof FAULTS)[number];

export const BLANK = 'blank';

/** What is wrong with a ballot; empty when it is valid. */
export function faultsOf(rules: BallotRules, ballot: unknown): Fault[] {
	if (ballot === undefined || ballot === null || ballot === '') return ['too_few_choices'];
	if (rules.method === 'yes_no') return yesNoFaults(ballot);
	if (ballot === BLANK) return [];
	switch (rules.method) {
		case 'approval':
		case 'budget':
			return approvedFaults(rules, ballot);
		case 'score':
			return pointsFaults(rules, ballot);
		case 'preferences':
			return rankingFaults(rules, ballot);
	}
}

/** The ballot in its one form, or nothing when it is not valid. */
export function readBallot(rules: BallotRules, ballot: unknown): Ballot | undefined {
	if (faultsOf(rules, ballot).length > 0) return undefined;
	if (isChoice(ballot)) return ballot;
	if (isRanking(ballot)) return ballot.map((group) => group.toSorted());
	if (isList(ballot)) return ballot.toSorted();
	return isPoints(ballot)
		? Object.fromEntries(Object.entries(ballot).filter(([, points]) => points > 0))
		: undefined;
}

export const isChoice = (value: unknown): value is Choice => CHOICES.some((choice) => choice === value);
export const isBudgetBallot = (value: unknown): value is BudgetBallot =>
	BUDGET_BALLOTS.some((ballot) => ballot === value);

const isList = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');
const isRanking = (value: unknown): value is string[][] =>
	Array.isArray(value) && value.length > 0 && value.every(isList);
const isPoints = (value: unknown): value is Record<string, number> =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.values(value).every((points) => typeof points === 'number');

function yesNoFaults(ballot: unknown): Fault[] {
	if (!Array.isArray(ballot)) return isChoice(ballot) ? [] : ['unknown_option'];
	if (ballot.length === 0) return ['too_few_choices'];
	return [
		...when(ballot.length > 1, 'too_many_choices'),
		...when(new Set(ballot).size < ballot.length, 'duplicate_choice'),
		...when(!ballot.every(isChoice), 'unknown_option')
	];
}

function approvedFaults({ options, choices, budget }: BallotRules, ballot: unknown): Fault[] {
	if (!isList(ballot)) return ['unknown_option'];
	const prices = new Map(options.map(({ id, cents }) => [id, cents ?? 0]));
	const sum = [...new Set(ballot)].reduce((total, id) => total + (prices.get(id) ?? 0), 0);
	return [
		...when(ballot.length < Math.max(1, choices.least), 'too_few_choices'),
		...when(ballot.length > choices.most, 'too_many_choices'),
		...repeated(ballot, options),
		...when(budget?.ballot === 'knapsack' && sum > budget.cents, 'over_budget')
	];
}

function pointsFaults({ options }: BallotRules, ballot: unknown): Fault[] {
	if (!isPoints(ballot)) return ['unknown_option'];
	const points = Object.values(ballot);
	const known = Object.keys(ballot).every((id) => options.some((option) => option.id === id));
	return [
		...when(!points.some((given) => given > 0), 'too_few_choices'),
		...when(!known, 'unknown_option'),
		...when(
			points.some((given) => !Number.isInteger(given) || given < 0 || given > MOST_POINTS),
			'points_out_of_range'
		)
	];
}

function rankingFaults({ options }: BallotRules, ballot: unknown): Fault[] {
	if (!Array.isArray(ballot) || !ballot.every(isList)) return ['unknown_option'];
	const named = ballot.flat();
	return [
		...when(named.length === 0, 'too_few_choices'),
		...repeated(named, options),
		...when(named.length > 0 && ballot.some((group) => group.length === 0), 'rank_gap')
	];
}

const repeated = (named: readonly string[], options: BallotRules['options']): Fault[] => [
	...when(!named.every((id) => options.some((option) => option.id === id)), 'unknown_option'),
	...when(new Set(named).size < named.length, 'duplicate_choice')
];

const when = (holds: boolean, fault: Fault): Fault[] => (holds ? [fault] : []);
