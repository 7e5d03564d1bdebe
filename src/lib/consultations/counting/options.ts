import type { Approved, Points, Ranking } from '../ballots/faults';
import { MOST_POINTS, NOBODY } from '../rules';
import type { Lot, Outcome, RankedElection, TraceStep } from './elections';
import { inOrder, preferences, strongestPaths, traceOf } from './schulze';
import { tops } from './tops';

type Options = readonly { readonly id: string }[];

/** How many chose each option; the first so many win. */
export function byApproval(
	options: Options,
	ballots: readonly Approved[],
	places: number,
	lot?: Lot
): Outcome {
	const votes = approvalsOf(options, ballots);
	return tops(
		options.map(({ id }) => ({ id, by: [votes.get(id) ?? 0] })),
		places,
		lot
	);
}

/** How many ballots name each option. */
export function approvalsOf(options: Options, ballots: readonly Approved[]): ReadonlyMap<string, number> {
	const votes = new Map(options.map(({ id }) => [id, 0]));
	for (const id of ballots.flat()) votes.set(id, (votes.get(id) ?? 0) + 1);
	return votes;
}

/** The sum of the points, who is given none having 0; among equals more 5s, then more 4s or above, and so on. */
export function byPoints(options: Options, ballots: readonly Points[], places: number, lot?: Lot): Outcome {
	const measured = options.map(({ id }) => {
		const given = ballots.map((ballot) => ballot[id] ?? 0);
		const atLeast = (points: number) => given.filter((one) => one >= points).length;
		const sum = given.reduce((total, one) => total + one, 0);
		return { id, by: [sum, ...Array.from({ length: MOST_POINTS }, (_, i) => atLeast(MOST_POINTS - i))] };
	});
	return tops(measured, places, lot);
}

/** Schulze's order of all options; the first so many of those that beat "nobody" win. */
export function byPreference(
	options: Options,
	ballots: readonly Ranking[],
	places: number,
	lot?: Lot
): Outcome {
	const election: RankedElection = {
		candidates: options.map(({ id }) => id),
		ballots: ballots.map((ranking) => ({ weight: 1, ranking }))
	};
	const prefer = preferences(election);
	const paths = strongestPaths(prefer);
	const order = inOrder(election.candidates, paths);
	const nobody = order.findIndex((ids) => ids.includes(NOBODY));
	const standing = nobody < 0 ? order : order.slice(0, nobody);
	const { winners, ties, trace } = tops(
		order.flatMap((ids, i) =>
			ids.flatMap((id) =>
				id === NOBODY ? [] : [{ id, by: [standing.includes(ids) ? order.length - i : 0] }]
			)
		),
		places,
		lot
	);
	const drawn = trace.filter(({ step }) => step === 'tie' || step === 'lot').map(withoutMeasure);
	return { winners, ties, trace: [...traceOf(election.candidates, { prefer, paths, order }), ...drawn] };
}

/** Places in Schulze's order are no numbers of votes. */
const withoutMeasure = ({ by, ...step }: TraceStep): TraceStep => (by === undefined ? step : step);
