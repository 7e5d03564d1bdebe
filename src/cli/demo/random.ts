/** The same numbers in the same order every time: the demo city is deterministic (mulberry32). */
export function seeded(seed: number) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	return {
		/** From 0 up to, not including, 1. */
		share: next,
		/** A whole number between the two, both included. */
		between: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
		/** One of them. */
		pick<T>(from: readonly [T, ...T[]] | readonly T[]): T {
			const chosen = from[Math.floor(next() * from.length)];
			if (chosen === undefined) throw new Error('nothing to pick from');
			return chosen;
		},
		chance: (probability: number) => next() < probability
	};
}

export type Random = ReturnType<typeof seeded>;
