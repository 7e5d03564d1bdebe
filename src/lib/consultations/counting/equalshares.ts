import { between } from './bounds';
import { byLot, type BudgetElection, type Lot, type Outcome, type TraceStep } from './elections';
import { exactly } from './exact';
import { fillByVotes, greedy } from './greedy';
import { certainOf, underEveryLot } from './lots';
import { Doubt, inLowestTerms, type Fraction } from './reckoning';
import { shares, type Chooser, type Purchase } from './shares';
import { supportersOf } from './supporters';

/**
 * What happens to money nobody could spend. `add1`: every endowment grows by one coin and all is counted
 * anew, until the next coin would overspend or all that anybody supports is in; `add1-exhaustive` ends also
 * as soon as nothing more fits; `add1u` fills what is left by votes.
 */
export const COMPLETIONS = ['none', 'add1', 'add1-exhaustive', 'add1u'] as const;
export type Completion = (typeof COMPLETIONS)[number];

/** How much counting may go into what only a lot decides: groups of voters times counts. */
const MOST_WORK = 2_000_000;

/** What was bought with so many coins added to every endowment. */
type Counted = { readonly added: number; readonly taken: readonly string[]; readonly choose: Chooser };

/** Equal Shares over a sum: every ballot cast has the same part of it. */
export function equalShares(election: BudgetElection, completion: Completion, lot?: Lot): Outcome {
	const counting = countingOf(election, completion);
	const fill = completion === 'add1u';
	const count = (choose: Chooser) => {
		const bought = counting.count(choose);
		return { bought, taken: fill ? fillByVotes(election, bought.taken, choose) : bought.taken };
	};
	const { outcomes, complete } = lot
		? { outcomes: [count((alike) => byLot(alike, lot)[0] ?? '')], complete: true }
		: underEveryLot(count, () => counting.work() < MOST_WORK);

	const [first] = outcomes;
	if (!first) return { winners: [], ties: [], trace: [] };
	const outcome = {
		...certainOf(outcomes),
		trace: [...counting.trace(first.bought), ...(complete ? [] : [{ step: 'more_ties_than_followed' }])]
	};
	return fill && outcome.ties.length === 0 ? filled(election, first.bought.taken, outcome, lot) : outcome;
}

/** How the money left went, where the lot has no say in it or was drawn. */
function filled(
	election: BudgetElection,
	bought: readonly string[],
	{ winners, ties, trace }: Outcome,
	lot: Lot | undefined
): Outcome {
	const { trace: rest } = greedy(election, { threshold: 0n, skip: true }, lot, bought);
	return { winners, ties, trace: [...trace, { step: 'fill', with: rest }] };
}

function countingOf(election: BudgetElection, completion: Completion) {
	const { budget, unit, ballots } = election;
	const supporters = supportersOf(election);
	const voters = BigInt(ballots.reduce((sum, { weight }) => sum + weight, 0));
	const costs = new Map(supporters.projects.map(({ id, cost }) => [id, cost]));
	let work = 0;

	const endowmentWith = (added: number): Fraction => ({
		over: budget + BigInt(added) * unit * voters,
		under: voters
	});
	const sumOf = (taken: readonly string[]) => taken.reduce((sum, id) => sum + (costs.get(id) ?? 0n), 0n);

	function isEnough({ taken }: Counted) {
		const left = budget - sumOf(taken);
		const out = supporters.projects.filter(({ id }) => !taken.includes(id));
		return out.length === 0 || (completion === 'add1-exhaustive' && out.every(({ cost }) => cost > left));
	}

	/** The one count of so many endowments in a row; nothing when the bounds cannot tell that it is one. */
	function steady(from: number, to: number, choose: Chooser): readonly string[] | undefined {
		const [least, most] = [endowmentWith(from), endowmentWith(to)];
		try {
			return names(shares(supporters, between(least, most, most.over + budget), choose));
		} catch (error) {
			if (error instanceof Doubt) return undefined;
			throw error;
		} finally {
			work += supporters.weights.length;
		}
	}

	function exact(added: number, choose: Chooser) {
		work += supporters.weights.length;
		return names(shares(supporters, exactly(endowmentWith(added)), choose));
	}

	function count(choose: Chooser): Counted {
		if (voters === 0n) return { added: 0, taken: [], choose };
		let now: Counted = { added: 0, taken: exact(0, choose), choose };
		let stretch = completion === 'none' ? 0 : 1;
		while (stretch > 0 && !isEnough(now)) {
			const [from, to] = [now.added + 1, now.added + stretch];
			const taken = steady(from, to, choose) ?? (stretch === 1 ? exact(from, choose) : undefined);
			if (taken && sumOf(taken) > budget) return now;
			if (taken) now = { added: to, taken, choose };
			stretch = taken ? stretch * 2 : Math.ceil(stretch / 2);
		}
		return now;
	}

	/** How the money went, in exact numbers. */
	function trace({ added, choose }: Counted): TraceStep[] {
		if (voters === 0n) return [{ step: 'no_ballots' }];
		const each = endowmentWith(added);
		const bought = shares(supporters, exactly(each), choose);
		return [
			{ step: 'endowment', voters: Number(voters), each: inLowestTerms(each), coins_added: added },
			...bought.map(told)
		];
	}

	return { count, trace, work: () => work };
}

const names = (bought: readonly Purchase<unknown>[]) => bought.map(({ project }) => project.id);

const told = ({ project, payers, rate }: Purchase<Fraction>): TraceStep => ({
	step: 'bought',
	project: project.id,
	cost: String(project.cost),
	supporters: project.votes,
	each_paid_at_most: inLowestTerms({ over: rate.over * project.cost, under: rate.under }),
	gave_all_they_had: project.votes - payers
});
