import type { BudgetElection, Lot, Outcome, Project, TraceStep } from './elections';
import { byLot } from './elections';
import { equals, scoresOf } from './greedy';
import { certainOf, underEveryLot } from './lots';
import type { Chooser } from './shares';

/** What a city may ask of a count by votes, besides the sum. */
export type Limits = {
	/** Of each of these pairs at most one is paid. */
	readonly exclusions: readonly (readonly [string, string])[];
	/** Those named together may cost so much together. */
	readonly ceilings: readonly { readonly among: readonly string[]; readonly most: bigint }[];
};

/** How many counts may go into what only a lot decides. */
const MOST_COUNTS = 2_000;

type Taken = { readonly taken: readonly string[]; readonly trace: readonly TraceStep[] };

/**
 * By votes, then by lower cost, as `greedy` does, past what does not fit the sum, a ceiling or a pair. Here it
 * may matter for the rest who of some equals comes first: what is certain is in under every lot.
 */
export function greedyWithin(
	election: BudgetElection,
	threshold: bigint,
	limits: Limits,
	lot?: Lot
): Outcome {
	const count = (choose: Chooser) => countOnce(election, threshold, limits, choose);
	if (lot) {
		const { taken, trace } = count((alike) => byLot(alike, lot)[0] ?? '');
		return { winners: taken, ties: [], trace };
	}
	const { outcomes, complete } = underEveryLot(count, (counted) => counted.length < MOST_COUNTS);
	const trace = outcomes[0]?.trace ?? [];
	return {
		...certainOf(outcomes),
		trace: complete ? trace : [...trace, { step: 'more_ties_than_followed' }]
	};
}

function countOnce(
	election: BudgetElection,
	threshold: bigint,
	{ exclusions, ceilings }: Limits,
	choose: Chooser
): Taken {
	const scores = scoresOf(election);
	const scoreOf = ({ id }: Project) => scores.get(id) ?? 0n;
	const taken: string[] = [];
	const trace: TraceStep[] = [];
	let left = election.budget;
	const rooms = ceilings.map(({ among, most }) => ({ among, room: most }));

	function inTheWay({ id, cost }: Project) {
		if (scoreOf({ id, cost }) === 0n) return 'no_votes';
		if ((scores.get(id) ?? 0n) < threshold) return 'below_threshold';
		if (cost > left) return 'does_not_fit';
		if (rooms.some(({ among, room }) => among.includes(id) && cost > room)) return 'over_ceiling';
		const excluded = exclusions.some(
			([one, other]) => (one === id && taken.includes(other)) || (other === id && taken.includes(one))
		);
		return excluded ? 'excluded' : undefined;
	}

	function take({ id, cost }: Project) {
		trace.push({ step: 'taken', projects: [id], ...facts({ id, cost }) });
		taken.push(id);
		left -= cost;
		for (const room of rooms) if (room.among.includes(id)) room.room -= cost;
	}

	const facts = (project: Project) => ({
		cost: String(project.cost),
		score: String(scoreOf(project)),
		left: String(left)
	});

	for (const { ids } of equals(election, scores)) {
		let standing = election.projects.filter(({ id }) => ids.includes(id));
		while (standing.length > 0) {
			for (const project of standing) {
				const why = inTheWay(project);
				if (why) trace.push({ step: why, projects: [project.id], ...facts(project) });
			}
			standing = standing.filter((project) => !inTheWay(project));
			const chosen =
				standing.length > 1 && !fitTogether(standing) ? choose(standing.map(({ id }) => id)) : '';
			const next = standing.find(({ id }) => id === chosen) ?? standing[0];
			if (!next) break;
			take(next);
			standing = standing.filter((project) => project !== next);
		}
	}
	return { taken, trace };

	/** All of them can be paid, so that it does not matter who is first. */
	function fitTogether(some: readonly Project[]) {
		const sum = (of: readonly Project[]) => of.reduce((total, { cost }) => total + cost, 0n);
		const has = (wanted: string) => some.some(({ id }) => id === wanted);
		return (
			sum(some) <= left &&
			rooms.every(({ among, room }) => sum(some.filter(({ id }) => among.includes(id))) <= room) &&
			!exclusions.some(([one, other]) => has(one) && has(other))
		);
	}
}
