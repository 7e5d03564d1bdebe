import fc from 'fast-check';
import type { BudgetElection, RankedElection } from '../../../../src/lib/consultations/counting/elections';

/** A budget election in a few signs: prices by name, and ballots such as `3: a b`, three people for a and b. */
export const budgetOf = (
	budget: number,
	costs: Readonly<Record<string, number>>,
	ballots: readonly string[]
): BudgetElection => ({
	budget: BigInt(budget),
	unit: 1n,
	projects: Object.entries(costs).map(([id, cost]) => ({ id, cost: BigInt(cost) })),
	ballots: ballots.map((line) => {
		const [weight = '', ids = ''] = line.split(':');
		return { weight: Number(weight), points: new Map(listed(ids).map((id) => [id, 1n])) };
	})
});

/** A ranked election in a few signs: `5: a > b = c`. */
export const rankedOf = (candidates: string, ballots: readonly string[]): RankedElection => ({
	candidates: listed(candidates),
	ballots: ballots.map((line) => {
		const [weight = '', order = ''] = line.split(':');
		const groups = order.split('>').map((group) => listed(group.replaceAll('=', ' ')));
		return { weight: Number(weight), ranking: groups.filter((group) => group.length > 0) };
	})
});

const listed = (text: string) => text.split(/\s+/).filter((one) => one !== '');

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Any small budget election. */
export const anyBudget: fc.Arbitrary<BudgetElection> = fc
	.record({
		budget: fc.integer({ min: 1, max: 60 }),
		costs: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: NAMES.length }),
		ballots: fc.array(
			fc.record({ weight: fc.integer({ min: 1, max: 4 }), ids: fc.subarray(NAMES, { minLength: 0 }) }),
			{ minLength: 1, maxLength: 8 }
		)
	})
	.map(({ budget, costs, ballots }) => {
		const known = NAMES.slice(0, costs.length);
		return {
			budget: BigInt(budget),
			unit: 1n,
			projects: known.map((id, i) => ({ id, cost: BigInt(costs[i] ?? 1) })),
			ballots: ballots.map(({ weight, ids }) => ({
				weight,
				points: new Map(ids.filter((id) => known.includes(id)).map((id) => [id, 1n]))
			}))
		};
	});

/** Any small ranked election, with equal ranks and people who rank only some. */
export const anyRanked: fc.Arbitrary<RankedElection> = fc
	.array(
		fc.record({
			weight: fc.integer({ min: 1, max: 5 }),
			places: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: NAMES.length, maxLength: NAMES.length })
		}),
		{ minLength: 1, maxLength: 10 }
	)
	.map((ballots) => ({
		candidates: NAMES.slice(0, 5),
		ballots: ballots.map(({ weight, places }) => ({
			weight,
			ranking: [0, 1, 2, 3]
				.map((rank) => NAMES.slice(0, 5).filter((_, i) => places[i] === rank))
				.filter((group) => group.length > 0)
		}))
	}));

/** The same things in another order. */
export const shuffled = <T>(things: readonly T[], seed: number) =>
	things
		.map((thing, i) => ({ thing, key: ((i + 1) * 7_919 + seed * 104_729) % 65_537 }))
		.toSorted((one, other) => one.key - other.key)
		.map(({ thing }) => thing);
