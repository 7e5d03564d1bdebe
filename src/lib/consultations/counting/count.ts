import {
	BLANK,
	isChoice,
	type Approved,
	type Ballot,
	type BallotRules,
	type Points,
	type Ranking
} from '../ballots/faults';
import type { Method, Outcome as Verdict } from '../rules';
import { bySum, type BudgetTerms, type Spendings } from './budget';
import type { Lot, Tie } from './elections';
import { approvalsOf, byApproval, byPoints, byPreference } from './options';
import { quorumStep, type Trace } from './quorum';
import { countYesNo, type YesNoTally, type YesNoTerms } from './yesno';

/** What a count needs to know of a manifest; whole numbers only. */
export type Terms = BallotRules &
	YesNoTerms & { readonly winners: number; readonly budget: BudgetTerms | null };

/** What came out among options. Votes, or points; by preference nobody has a number of their own. */
export type OptionsTally = {
	readonly cast: number;
	readonly blank: number;
	readonly votes: readonly { readonly id: string; readonly votes: number }[];
	readonly winners: readonly string[];
	readonly ties: readonly Tie[];
	/** For a sum: what each of the two counts would choose. */
	readonly spendings?: Spendings;
};

export type Tally = YesNoTally | OptionsTally;
export type Counted = {
	readonly outcome: Verdict;
	/** Only a lot can say who else is in. */
	readonly tied: boolean;
	readonly tally: Tally;
	readonly trace: Trace;
};

export const isOptionsTally = (tally: Tally): tally is OptionsTally => 'winners' in tally;

/**
 * Counts valid ballots by the method of the manifest: numbers in, numbers out, the same everywhere and in any
 * order of ballots. Without a lot, what only a lot can say stays open.
 */
export function count(terms: Terms, ballots: readonly Ballot[], lot?: Lot): Counted {
	if (terms.method === 'yes_no') return { tied: false, ...countYesNo(terms, ballots.filter(isChoice)) };

	const cast = ballots.length;
	const chosen = ballots.filter((ballot) => ballot !== BLANK);
	const blank = cast - chosen.length;
	const nothing = { cast, blank, votes: [], winners: [], ties: [] };
	const start = { step: 'ballots_cast', cast, blank, entitled: terms.entitled };
	if (cast === 0) {
		return { outcome: 'not_valid', tied: false, tally: nothing, trace: [start, { step: 'no_ballots' }] };
	}
	const quorum = quorumStep(terms, { yes: 0, cast });
	if (!quorum.holds) return { outcome: 'not_valid', tied: false, tally: nothing, trace: [start, quorum] };

	const { winners, ties, trace, spendings } = COUNTS[terms.method](terms, ballots, lot);
	const votes = votesOf(terms, chosen);
	return {
		outcome: winners.length > 0 || ties.length > 0 ? 'chosen' : 'nobody_chosen',
		tied: ties.length > 0,
		tally: { cast, blank, votes, winners, ties, ...(spendings ? { spendings } : {}) },
		trace: [start, quorum, ...trace]
	};
}

type Found = ReturnType<typeof byApproval> & { readonly spendings?: Spendings };
type Counting = (terms: Terms, ballots: readonly Ballot[], lot?: Lot) => Found;

const COUNTS: Readonly<Record<Exclude<Method, 'yes_no'>, Counting>> = {
	approval: ({ options, winners }, ballots, lot) =>
		byApproval(options, ballots.filter(isApproved), winners, lot),
	score: ({ options, winners }, ballots, lot) => byPoints(options, ballots.filter(isPoints), winners, lot),
	preferences: ({ options, winners }, ballots, lot) =>
		byPreference(options, ballots.filter(isRanking), winners, lot),
	budget: ({ options, budget }, ballots, lot) => {
		if (!budget) return { winners: [], ties: [], trace: [] };
		return bySum(
			options,
			ballots.map((ballot) => (isApproved(ballot) ? ballot : [])),
			budget,
			lot
		);
	}
};

function votesOf({ method, options }: Terms, ballots: readonly Ballot[]) {
	if (method === 'preferences') return [];
	const votes = approvalsOf(options, ballots.filter(isApproved));
	const points = ballots.filter(isPoints);
	return options.map(({ id }) => ({
		id,
		votes:
			method === 'score' ? points.reduce((sum, given) => sum + (given[id] ?? 0), 0) : (votes.get(id) ?? 0)
	}));
}

const isApproved = (ballot: Ballot): ballot is Approved =>
	Array.isArray(ballot) && ballot.every((one) => typeof one === 'string');
const isRanking = (ballot: Ballot): ballot is Ranking =>
	Array.isArray(ballot) && ballot.every((one) => Array.isArray(one));
const isPoints = (ballot: Ballot): ballot is Points => typeof ballot === 'object' && !Array.isArray(ballot);
