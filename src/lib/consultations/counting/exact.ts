import { commonDivisor, compareFractions, sign, type Fraction, type Reckoning } from './reckoning';

/** Whole numbers of any size over one denominator, which grows as shares are taken. */
export function exactly(endowment: Fraction): Reckoning<bigint, Fraction> {
	let grain = endowment.under;
	return {
		endowment: endowment.over,
		nothing: 0n,
		price: (cost) => cost * grain,
		minus: (from, what, times) => from - what * BigInt(times),
		fallsShort: (one, times, other) => one * BigInt(times) < other,
		order: (one, other) => sign(one - other),
		share(sum, payers) {
			const factor = BigInt(payers) / commonDivisor(sum, BigInt(payers));
			grain *= factor;
			return { paid: (sum * factor) / BigInt(payers), finer: (old) => old * factor };
		},
		rate: (sum, payers, cost) => ({ over: sum, under: grain * BigInt(payers) * cost }),
		surelyBelow: (one, other) => compareFractions(one, other) < 0,
		byRate: compareFractions,
		same: (one, other) => compareFractions(one, other) === 0
	};
}
