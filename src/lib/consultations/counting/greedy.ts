import { byLot, type BudgetElection, type Lot, type Outcome, type Tie, type TraceStep } from './elections';
import type { Chooser } from './shares';

export type GreedyTerms = {
	/** How many votes, or points, a project needs to be looked at. */
	readonly threshold: bigint;
	/** Whether the count goes on past what does not fit, or ends there. */
	readonly skip: boolean;
};

/** The votes, or points, of each project. */
export function scoresOf({ projects, ballots }: BudgetElection): ReadonlyMap<string, bigint> {
	const scores = new Map(projects.map(({ id }) => [id, 0n]));
	for (const { weight, points } of ballots) {
		for (const [id, given] of points) scores.set(id, (scores.get(id) ?? 0n) + given * BigInt(weight));
	}
	return scores;
}

/**
 * Takes projects by votes, then by lower cost, as long as there is money. Among equals of one cost it does
 * not matter who comes first unless only some fit: then the lot says which, and whatever it says the sum
 * left is the same, so that all the rest is certain.
 */
export function greedy(
	election: BudgetElection,
	{ threshold, skip }: GreedyTerms,
	lot?: Lot,
	already: readonly string[] = []
): Outcome {
	const scores = scoresOf(election);
	const costs = new Map(election.projects.map(({ id, cost }) => [id, cost]));
	const winners = [...already];
	const ties: Tie[] = [];
	const trace: TraceStep[] = [];
	let left = already.reduce((sum, id) => sum - (costs.get(id) ?? 0n), election.budget);

	for (const { ids, cost, score } of equals(election, scores)) {
		const standing = ids.filter((id) => !already.includes(id));
		if (standing.length === 0) continue;
		const facts = { cost: String(cost), score: String(score), left: String(left) };
		if (score === 0n || score < threshold) {
			trace.push({ step: score === 0n ? 'no_votes' : 'below_threshold', projects: standing, ...facts });
			continue;
		}
		const fit = Number(left / cost < BigInt(standing.length) ? left / cost : BigInt(standing.length));
		const drawn = fit > 0 && fit < standing.length;
		const taken = drawn && !lot ? [] : byLot(standing, lot).slice(0, fit);
		if (drawn) trace.push({ step: lot ? 'lot' : 'tie', projects: standing, places: fit, ...facts });
		if (drawn && !lot) ties.push({ among: standing, places: fit });
		if (taken.length > 0) trace.push({ step: 'taken', projects: taken, ...facts });
		winners.push(...taken);
		left -= cost * BigInt(fit);
		if (fit === standing.length) continue;
		if (!drawn) trace.push({ step: 'does_not_fit', projects: standing, ...facts });
		if (!skip) break;
	}
	return { winners, ties, trace };
}

/** What is left of the sum goes by votes to who is not in yet; of equals of which only some fit, the chooser says who. */
export function fillByVotes(election: BudgetElection, already: readonly string[], choose: Chooser): string[] {
	const taken = [...already];
	const costs = new Map(election.projects.map(({ id, cost }) => [id, cost]));
	let left = already.reduce((sum, id) => sum - (costs.get(id) ?? 0n), election.budget);
	for (const { ids, cost, score } of equals(election, scoresOf(election))) {
		let standing = score === 0n ? [] : ids.filter((id) => !already.includes(id));
		while (standing.length > 0 && cost <= left) {
			const next = cost * BigInt(standing.length) <= left ? standing[0] : choose(standing);
			taken.push(next ?? '');
			left -= cost;
			standing = standing.filter((id) => id !== next);
		}
	}
	return taken;
}

/** Projects in the order of the count, those with the same votes and cost together. */
export function equals({ projects }: BudgetElection, scores: ReadonlyMap<string, bigint>) {
	const groups = new Map<string, { ids: string[]; cost: bigint; score: bigint }>();
	for (const { id, cost } of projects) {
		const score = scores.get(id) ?? 0n;
		const group = groups.get(`${score}/${cost}`) ?? { ids: [], cost, score };
		groups.set(`${score}/${cost}`, { ...group, ids: [...group.ids, id] });
	}
	return [...groups.values()].toSorted((one, other) =>
		one.score === other.score ? compare(one.cost, other.cost) : compare(other.score, one.score)
	);
}

const compare = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0);
