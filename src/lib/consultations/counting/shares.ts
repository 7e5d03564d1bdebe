import { pursesOf } from './purses';
import type { Reckoning } from './reckoning';

/** Who supports what, ready to be counted again and again: identical ballots together. */
export type Supporters = {
	/** How many voters each group of identical ballots has. */
	readonly weights: readonly number[];
	readonly projects: readonly Supported[];
};

type Supported = {
	readonly id: string;
	readonly cost: bigint;
	readonly votes: number;
	/** The groups that approve it. */
	readonly groups: readonly number[];
};

/** Of projects that stand alike, the one to take. */
export type Chooser = (alike: readonly string[]) => string;

/** A project taken. So many of its supporters paid the most that anybody did; the others gave all they had. */
export type Purchase<Rate> = {
	readonly project: Supported;
	readonly payers: number;
	readonly rate: Rate;
};

/**
 * The Method of Equal Shares with cost utilities, at one endowment for every ballot. Again and again, of the
 * projects that their supporters can pay together, the one whose richest supporters pay the smallest part
 * of its price; then lower cost, then more votes, then the chooser. It ends when nothing can be paid.
 */
export function shares<Money, Rate>(
	{ weights, projects }: Supporters,
	reckoning: Reckoning<Money, Rate>,
	choose: Chooser
): Purchase<Rate>[] {
	const { price, rate, byRate, surelyBelow, same } = reckoning;
	const purses = pursesOf(weights, reckoning);
	const bought: Purchase<Rate>[] = [];
	/** What each asked of its supporters when it was last looked at. Purses only empty, so it asks no less now. */
	let waiting = projects.map((project) => ({
		project,
		rate: rate(price(project.cost), project.votes, project.cost)
	}));

	for (;;) {
		waiting.sort((one, other) => byRate(one.rate, other.rate));
		let best: Purchase<Rate> | undefined;
		const looked: Purchase<Rate>[] = [];
		const dearer: typeof waiting = [];
		for (const one of waiting) {
			if (best && surelyBelow(best.rate, one.rate)) {
				dearer.push(one);
				continue;
			}
			const { project } = one;
			const offer = purses.offer(project.groups, project.cost);
			if (!offer) continue;
			const { payers, left } = offer;
			const asked = { project, payers, rate: rate(left, payers, project.cost) };
			looked.push(asked);
			if (!best || byRate(asked.rate, best.rate) < 0) best = asked;
		}
		if (!best) return bought;

		const taken = firstOf(alike(best, looked));
		const offer = purses.offer(taken.project.groups, taken.project.cost);
		if (offer) purses.pay(taken.project.groups, offer);
		bought.push(taken);
		waiting = [...looked.filter((one) => one !== taken), ...dearer];
	}

	function alike(best: Purchase<Rate>, looked: readonly Purchase<Rate>[]) {
		const near = looked.filter((one) => one !== best && !surelyBelow(best.rate, one.rate));
		return [best, ...near.filter((one) => same(best.rate, one.rate))];
	}

	function firstOf(some: readonly Purchase<Rate>[]): Purchase<Rate> {
		const [first, ...others] = some.toSorted(
			(one, other) => Number(one.project.cost - other.project.cost) || other.project.votes - one.project.votes
		);
		if (!first) throw new Error('nothing to choose from');
		const even = others.filter(
			({ project }) => project.cost === first.project.cost && project.votes === first.project.votes
		);
		if (even.length === 0) return first;
		const chosen = choose([first, ...even].map(({ project }) => project.id));
		return even.find(({ project }) => project.id === chosen) ?? first;
	}
}
