import type { Reckoning } from './reckoning';

/** What a project would cost its supporters now: what the richest are left to pay together, and how many they are. */
type Offer<Money> = { readonly left: Money; readonly payers: number; readonly poor: ReadonlySet<number> };

/** The money of the voters. Those who paid alike have the same purse, however many they are. */
export function pursesOf<Money, Rate>(weights: readonly number[], reckoning: Reckoning<Money, Rate>) {
	const { nothing, price, minus, fallsShort, order, share } = reckoning;
	/** Purse 0 is the empty one. `poorest` lists the others, from the least. */
	let purses: Money[] = [nothing, reckoning.endowment];
	let poorest = [1];
	const purseOf = weights.map(() => 1);

	/** Who has less than an equal share pays all they have; nothing when all of them together have too little. */
	function offer(groups: readonly number[], cost: bigint): Offer<Money> | undefined {
		const people = new Array<number>(purses.length).fill(0);
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
		const moved = new Map<string, number>();
		const paying = new Set(groups);
		purseOf.forEach((purse, group) => {
			if (purse === 0) return;
			const pays = paying.has(group);
			if (pays && poor.has(purse)) {
				purseOf[group] = 0;
				return;
			}
			const key = `${purse}${pays ? '-' : ''}`;
			const known = moved.get(key);
			purseOf[group] = known ?? kept.length;
			if (known !== undefined) return;
			moved.set(key, kept.length);
			const money = finer(purses[purse] ?? nothing);
			kept.push(pays ? minus(money, paid, 1) : money);
		});
		purses = kept;
		poorest = [...kept.keys()]
			.slice(1)
			.sort((one, other) => order(kept[one] ?? nothing, kept[other] ?? nothing));
		return paid;
	}

	return { offer, pay };
}
