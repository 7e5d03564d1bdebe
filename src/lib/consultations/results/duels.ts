import type { Trace } from '../counting/quorum';

/**
 * Every duel of an order of preference, as a table: how many prefer the one of the row to the one of the column.
 * Nothing where there was no count.
 */
export function duelsOf(trace: Trace, word: (id: string) => string) {
	const preferred = trace.flatMap((step) =>
		step.step === 'preferred' && 'id' in step && typeof step.id === 'string'
			? [{ id: step.id, over: votesIn('over' in step ? step.over : undefined) }]
			: []
	);
	if (preferred.length === 0) return undefined;
	return {
		heads: preferred.map(({ id }) => word(id)),
		rows: preferred.map(({ id, over }) => ({
			title: word(id),
			cells: preferred.map((other) => {
				if (other.id === id) return { votes: null, won: false };
				const votes = over.get(other.id) ?? 0;
				return { votes, won: votes > (other.over.get(id) ?? 0) };
			})
		}))
	};
}

/** Lines such as `a: 12`. */
const votesIn = (lines: unknown): ReadonlyMap<string, number> =>
	new Map(
		(Array.isArray(lines) ? lines : []).flatMap((line) => {
			const [id, votes] = String(line).split(': ');
			return id ? [[id, Number(votes)] as const] : [];
		})
	);
