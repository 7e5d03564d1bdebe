import { compareFractions, Doubt, sign, type Fraction, type Reckoning } from './reckoning';

type Bounds = { readonly least: number; readonly most: number };
type RateBounds = {
	readonly least: bigint;
	readonly most: bigint;
	/** Known where every payer pays alike and nobody less. */
	readonly exact: Fraction | undefined;
};

/** Rates are looked at in parts of this. */
const PARTS = 1n << 80n;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Every sum lies between two whole numbers of one fixed grain, rounded outwards, for all endowments from the
 * one to the other. `money` is the most there can be of it in one place, so that nothing leaves the whole
 * numbers that JavaScript counts exactly.
 */
export function between(from: Fraction, to: Fraction, money: bigint): Reckoning<Bounds, RateBounds> {
	const grain = LARGEST / (money + 1n);
	if (grain === 0n) throw new Doubt();
	const price = (cost: bigint) => ({ least: Number(cost * grain), most: Number(cost * grain) });
	return {
		endowment: {
			least: Number((from.over * grain) / from.under),
			most: Number((to.over * grain) / to.under + 1n)
		},
		nothing: { least: 0, most: 0 },
		price,
		minus: (sum, what, times) => ({
			least: Math.max(0, sum.least - what.most * times),
			most: Math.max(0, sum.most - what.least * times)
		}),
		fallsShort(one, times, other) {
			const surely = one.most * times < other.least;
			if (!surely && one.least * times < other.most) throw new Doubt();
			return surely;
		},
		order: (one, other) => one.least - other.least,
		share: ({ least, most }, payers) => ({
			paid: { least: (least - (least % payers)) / payers, most: (most - (most % payers)) / payers + 1 },
			finer: (old) => old
		}),
		rate({ least, most }, payers, cost) {
			const whole = BigInt(payers) * cost * grain;
			return {
				least: (BigInt(least) * PARTS) / whole,
				most: (BigInt(most) * PARTS) / whole + 1n,
				exact: least === most ? { over: BigInt(least), under: whole } : undefined
			};
		},
		surelyBelow: (one, other) => one.most < other.least,
		byRate: (one, other) => sign(one.least - other.least),
		same(one, other) {
			if (!one.exact || !other.exact) throw new Doubt();
			return compareFractions(one.exact, other.exact) === 0;
		}
	};
}
