/**
 * Arithmetic for Equal Shares. Sums of money are whole numbers of a grain that may become finer. There are
 * two kinds: exact, of any size; and between bounds, which is quick, holds for a whole stretch of endowments
 * at once, and throws `Doubt` where the bounds do not decide.
 */
export type Reckoning<Money, Rate> = {
	readonly endowment: Money;
	readonly nothing: Money;
	/** A price in the present grain. */
	readonly price: (cost: bigint) => Money;
	readonly minus: (from: Money, what: Money, times: number) => Money;
	/** Whether so many times the one are less than the other. */
	readonly fallsShort: (one: Money, times: number, other: Money) => boolean;
	/** For sorting: right where the two surely differ. */
	readonly order: (one: Money, other: Money) => number;
	/** What each of so many pays of a sum; from here on older sums are brought along with `finer`. */
	readonly share: (
		sum: Money,
		payers: number
	) => { readonly paid: Money; readonly finer: (old: Money) => Money };
	/** What part of a price each of so many pays of what is left of it. */
	readonly rate: (sum: Money, payers: number, cost: bigint) => Rate;
	readonly surelyBelow: (one: Rate, other: Rate) => boolean;
	readonly byRate: (one: Rate, other: Rate) => number;
	/** Said of rates that are not surely apart: whether they are the same. */
	readonly same: (one: Rate, other: Rate) => boolean;
};

/** The bounds do not say: only exact numbers do. */
export class Doubt extends Error {}

export type Fraction = { readonly over: bigint; readonly under: bigint };

export const sign = (number: bigint) => (number < 0n ? -1 : number > 0n ? 1 : 0);

export const compareFractions = (one: Fraction, other: Fraction) =>
	sign(one.over * other.under - other.over * one.under);

/** As a person writes it: `3`, or `7/2`. */
export function inLowestTerms({ over, under }: Fraction) {
	const by = commonDivisor(over, under);
	return under === by ? String(over / by) : `${over / by}/${under / by}`;
}

export const commonDivisor = (one: bigint, other: bigint): bigint =>
	other === 0n ? one : commonDivisor(other, one % other);
