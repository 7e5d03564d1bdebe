import { byLot, type Lot, type Outcome, type RankedElection, type TraceStep } from './elections';

/** How many prefer the one of the row to the one of the column. Whoever a ballot does not name is tied last. */
export function preferences({ candidates, ballots }: RankedElection): number[][] {
	const place = new Map(candidates.map((id, i) => [id, i]));
	const prefer = candidates.map(() => candidates.map(() => 0));
	for (const { weight, ranking } of ballots) {
		const ranks = candidates.map(() => ranking.length);
		ranking.forEach((group, rank) => group.forEach((id) => (ranks[place.get(id) ?? -1] = rank)));
		ranks.forEach((one, i) =>
			ranks.forEach((other, j) => {
				const row = prefer[i];
				if (row && one < other) row[j] = (row[j] ?? 0) + weight;
			})
		);
	}
	return prefer;
}

/** The strength of the strongest path from each to each, by winning votes: only a duel won is a step. */
export function strongestPaths(prefer: readonly (readonly number[])[]): number[][] {
	const at = (rows: readonly (readonly number[])[], i: number, j: number) => rows[i]?.[j] ?? 0;
	const paths = prefer.map((row, i) => row.map((won, j) => (won > at(prefer, j, i) ? won : 0)));
	for (const k of paths.keys()) {
		for (const [i, row] of paths.entries()) {
			if (i === k) continue;
			for (const j of row.keys()) {
				if (j !== i && j !== k)
					row[j] = Math.max(at(paths, i, j), Math.min(at(paths, i, k), at(paths, k, j)));
			}
		}
	}
	return paths;
}

/**
 * Schulze, winning votes. The winners are those that nobody beats; when they are more than one it is a tie,
 * and the lot names one of them. The whole order is in the trace: winners again and again among who is left.
 */
export function schulze(election: RankedElection, lot?: Lot): Outcome {
	const { candidates } = election;
	const prefer = preferences(election);
	const paths = strongestPaths(prefer);
	const order = inOrder(candidates, paths);
	const unbeaten = order[0] ?? [];
	const tied = unbeaten.length > 1;
	const trace = traceOf(candidates, { prefer, paths, order });
	if (!tied) return { winners: unbeaten, ties: [], trace };
	const among = { among: unbeaten, places: 1 };
	if (!lot) return { winners: unbeaten, ties: [among], trace: [...trace, { step: 'tie', ids: unbeaten }] };
	const winners = byLot(unbeaten, lot).slice(0, 1);
	return { winners, ties: [], trace: [...trace, { step: 'lot', ids: unbeaten, winners }] };
}

/** First whom nobody beats, then whom nobody of the rest beats, to the last. */
export function inOrder(candidates: readonly string[], paths: readonly (readonly number[])[]) {
	const order: string[][] = [];
	let left = [...candidates.keys()];
	while (left.length > 0) {
		const beaten = (i: number) => left.some((j) => (paths[j]?.[i] ?? 0) > (paths[i]?.[j] ?? 0));
		const first = left.filter((i) => !beaten(i));
		order.push(first.flatMap((i) => candidates[i] ?? []));
		left = left.filter((i) => !first.includes(i));
	}
	return order;
}

type Compared = {
	readonly prefer: readonly (readonly number[])[];
	readonly paths: readonly (readonly number[])[];
	readonly order: readonly (readonly string[])[];
};

/** Every duel, every strongest path, and the order that follows. */
export const traceOf = (candidates: readonly string[], { prefer, paths, order }: Compared): TraceStep[] => [
	...candidates.map((id, i) => ({ step: 'preferred', id, over: named(candidates, prefer[i]) })),
	...candidates.map((id, i) => ({ step: 'strongest_path', id, to: named(candidates, paths[i]) })),
	...order.map((ids, i) => ({ step: 'place', place: i + 1, ids }))
];

const named = (candidates: readonly string[], row: readonly number[] = []) =>
	candidates.flatMap((id, j) => (row[j] ? [`${id}: ${row[j]}`] : []));
