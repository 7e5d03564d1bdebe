import type { Reckoning } from './reckoning';

/** What a project would cost its supporters now: what the richest are left to pay together, and how many they are. */
type Offer<Money> = { readonly left: Money; readonly payers: number; readonly poor: ReadonlySet<number> };

/** The money of the voters. Those who paid alike have the same purse, however many they are. */
export function pursesOf<Money, Rate>(weights: readonly number[], reckoning: Reckoning<Money, Rate>) {
	const { nothing, price, minus, fallsShort, order, share } = reckoning;
	/** Purse 0 is the empty one. `poorest` lists the others, from the least. */
	let purses: Money[] = [nothing, reckoning.endowment];
	let poorest = [1];
	const purseOf = new Int32Array(weights.length).fill(1);

	/** Who has less than an equal share pays all they have; nothing when all of them together have too little. */
	function offer(groups: readonly number[], cost: bigint): Offer<Money> | undefined {
		const people = new Float64Array(purses.length);
		let payers = 0;
		for (const group of groups) {
			const purse = purseOf[group] ?? 0;
			if (purse === 0) continue;
			people[purse] = (people[purse] ?? 0) + (weights[group] ?? 0);
			payers += weights[group] ?? 0;
		}
		const poor = new Set<number>();
		let left = price(cost);
		for (const purse of poorest) {
			const some = people[purse] ?? 0;
			if (some === 0) continue;
			const money = purses[purse] ?? nothing;
			if (!fallsShort(money, payers, left)) return { left, payers, poor };
			left = minus(left, money, some);
			payers -= some;
			poor.add(purse);
		}
		return undefined;
	}

	/** Takes the price from those who support it, and says what the richest paid each. */
	function pay(groups: readonly number[], { left, payers, poor }: Offer<Money>): Money {
		const { paid, finer } = share(left, payers);
		const kept = [nothing];
		/** Where each purse went, of those who pay and of those who do not; 0 is nowhere yet. Counts run by the thousand. */
		const moved = new Int32Array(2 * purses.length);
		const paying = new Uint8Array(purseOf.length);
		for (const group of groups) paying[group] = 1;
		for (let group = 0; group < purseOf.length; group++) {
			const purse = purseOf[group] ?? 0;
			if (purse === 0) continue;
			const pays = paying[group] === 1;
			if (pays && poor.has(purse)) {
				purseOf[group] = 0;
				continue;
			}
			const place = 2 * purse + (pays ? 1 : 0);
			if (moved[place] === 0) {
				moved[place] = kept.length;
				const money = finer(purses[purse] ?? nothing);
				kept.push(pays ? minus(money, paid, 1) : money);
			}
			purseOf[group] = moved[place] ?? 0;
		}
		purses = kept;
		poorest = [...kept.keys()]
			.slice(1)
			.sort((one, other) => order(kept[one] ?? nothing, kept[other] ?? nothing));
		return paid;
	}

	return { offer, pay };
}
