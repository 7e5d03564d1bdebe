import type { Approved } from '../ballots/faults';
import { BUDGET_RULES, type BudgetBallot, type BudgetRule } from '../rules';
import type { BudgetElection, Lot, Outcome, Tie, TraceStep } from './elections';
import { equalShares } from './equalshares';
import { greedy } from './greedy';
import { greedyWithin } from './limits';

/** How a sum is spent, as the manifest says it; money in cents. */
export type BudgetTerms = {
	readonly cents: number;
	readonly ballot: BudgetBallot;
	/** Of the two counts, the one that holds. */
	readonly rule: BudgetRule;
	readonly minimumVotes: number;
	readonly exclusions: readonly (readonly [string, string])[];
	readonly ceilings: readonly { readonly neighbourhood: string; readonly cents: number }[];
};

type Priced = readonly {
	readonly id: string;
	readonly cents: number | null;
	readonly neighbourhood?: string | null;
}[];

/** What one of the two counts would choose, what it costs, and how many ballots get something they chose. */
export type Spending = {
	readonly winners: readonly string[];
	readonly ties: readonly Tie[];
	readonly cents: number;
	readonly reached: number;
};
export type Spendings = Readonly<Record<BudgetRule, Spending>>;

/** One whole euro: what Equal Shares raises every endowment by while money is left. */
const EURO = 100n;

/**
 * Both counts of a sum, side by side; the one that the manifest names holds. Only the count by votes knows
 * ceilings, pairs and a least number of votes. A blank ballot has its part of the sum, and leaves it to the rest.
 */
export function bySum(options: Priced, ballots: readonly Approved[], terms: BudgetTerms, lot?: Lot) {
	const election = electionOf(options, ballots, terms.cents);
	const outcomes: Readonly<Record<BudgetRule, Outcome>> = {
		greedy: byVotes(options, election, terms, lot),
		equal_shares: equalShares(election, 'add1u', lot)
	};
	const spending = ({ winners, ties }: Outcome): Spending => ({
		winners,
		ties,
		cents: options.reduce((sum, { id, cents }) => sum + (winners.includes(id) ? (cents ?? 0) : 0), 0),
		reached: ballots.filter((chosen) => chosen.some((id) => winners.includes(id))).length
	});
	const trace: TraceStep[] = BUDGET_RULES.map((rule) => ({
		step: rule === terms.rule ? 'rule_that_holds' : 'rule_beside',
		rule,
		with: outcomes[rule].trace
	}));
	const { winners, ties } = outcomes[terms.rule];
	const spendings: Spendings = {
		greedy: spending(outcomes.greedy),
		equal_shares: spending(outcomes.equal_shares)
	};
	return { winners, ties, trace, spendings };
}

function byVotes(options: Priced, election: BudgetElection, terms: BudgetTerms, lot?: Lot): Outcome {
	const threshold = BigInt(terms.minimumVotes);
	const { exclusions, ceilings } = terms;
	if (exclusions.length === 0 && ceilings.length === 0)
		return greedy(election, { threshold, skip: true }, lot);
	const within = ceilings.map(({ neighbourhood, cents }) => ({
		among: options.filter((option) => option.neighbourhood === neighbourhood).map(({ id }) => id),
		most: BigInt(cents)
	}));
	return greedyWithin(election, threshold, { exclusions, ceilings: within }, lot);
}

/** Identical ballots together, for speed. */
function electionOf(options: Priced, ballots: readonly Approved[], cents: number): BudgetElection {
	const groups = new Map<string, { weight: number; points: Map<string, bigint> }>();
	for (const chosen of ballots) {
		const key = chosen.join(' ');
		const group = groups.get(key);
		if (group) group.weight += 1;
		else groups.set(key, { weight: 1, points: new Map(chosen.map((id) => [id, 1n])) });
	}
	return {
		budget: BigInt(cents),
		unit: EURO,
		projects: options.map(({ id, cents: cost }) => ({ id, cost: BigInt(cost ?? 0) })),
		ballots: [...groups.values()]
	};
}
