import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between } from '../../../../src/lib/consultations/counting/bounds';
import type { BudgetElection, Outcome } from '../../../../src/lib/consultations/counting/elections';
import { COMPLETIONS, equalShares } from '../../../../src/lib/consultations/counting/equalshares';
import { exactly } from '../../../../src/lib/consultations/counting/exact';
import { Doubt } from '../../../../src/lib/consultations/counting/reckoning';
import { shares } from '../../../../src/lib/consultations/counting/shares';
import { supportersOf } from '../../../../src/lib/consultations/counting/supporters';
import { anyBudget, budgetOf, shuffled } from './elections';

/** Six of ten want what is in the north, four what is in the south. */
const twoHalves = budgetOf(100, { n1: 40, n2: 45, n3: 20, s1: 30, s2: 10 }, ['6: n1 n2 n3', '4: s1 s2']);

test('a group that is four in ten decides over four tenths of the sum', () => {
	expect(equalShares(twoHalves, 'none').winners.toSorted()).toEqual(['n1', 'n3', 's1', 's2']);
});

test('each supporter pays alike; who has less than that gives all they have', () => {
	const election = budgetOf(30, { first: 10, second: 18 }, ['1: first second', '1: first', '1: second']);

	const { winners, trace } = equalShares(election, 'none');

	expect(winners).toEqual(['first']);
	expect(trace).toContainEqual({
		step: 'bought',
		project: 'first',
		cost: '10',
		supporters: 2,
		each_paid_at_most: '5',
		gave_all_they_had: 0
	});
	expect(equalShares({ ...election, budget: 42n }, 'none').trace.at(-1)).toMatchObject({
		project: 'second',
		each_paid_at_most: '9',
		gave_all_they_had: 0
	});
});

test('money left over raises every endowment by a coin at a time, until the next would overspend', () => {
	const election = budgetOf(100, { wide: 60, narrow: 35, dear: 70 }, ['6: wide', '3: narrow', '1: dear']);

	expect(equalShares(election, 'none').winners).toEqual(['wide']);
	expect(equalShares(election, 'add1').winners).toEqual(['wide', 'narrow']);
});

test('when all that anybody supports is in, the count ends', () => {
	const { winners, trace } = equalShares(
		budgetOf(1_000_000, { a: 10, b: 999_990 }, ['9999: a', '1: b']),
		'add1'
	);

	expect(winners).toEqual(['a', 'b']);
	expect(trace[0]).toMatchObject({ step: 'endowment', voters: 10_000 });
});

test('projects that stand alike and cannot both be paid are left to the lot', () => {
	const election = budgetOf(10, { one: 10, other: 10 }, ['2: one other']);

	expect(equalShares(election, 'add1u')).toMatchObject({
		winners: [],
		ties: [{ among: ['one', 'other'], places: 1 }]
	});
	expect(equalShares(election, 'add1u', ['other', 'one'])).toMatchObject({ winners: ['other'], ties: [] });
});

test('a tie that changes nothing is no tie', () => {
	const election = budgetOf(20, { one: 10, other: 10 }, ['1: one', '1: other']);

	expect(equalShares(election, 'none')).toMatchObject({ winners: ['one', 'other'], ties: [] });
});

test('without a ballot nothing wins', () => {
	expect(equalShares(budgetOf(10, { one: 5 }, []), 'add1u')).toMatchObject({ winners: [], ties: [] });
});

const spentOn = ({ projects }: BudgetElection, { winners }: Outcome) =>
	projects.filter(({ id }) => winners.includes(id)).reduce((sum, { cost }) => sum + cost, 0n);

test.each(COMPLETIONS)(
	'with %s it never spends more than there is, nor on what nobody asked for',
	(completion) => {
		fc.assert(
			fc.property(anyBudget, (election) => {
				const outcome = equalShares(election, completion);
				const asked = new Set(election.ballots.flatMap(({ points }) => [...points.keys()]));

				expect(spentOn(election, outcome) <= election.budget).toBe(true);
				expect(outcome.winners.filter((id) => !asked.has(id))).toEqual([]);
			})
		);
	}
);

test('nobody pays more than their share', () => {
	fc.assert(
		fc.property(anyBudget, (election) => {
			const voters = BigInt(election.ballots.reduce((sum, { weight }) => sum + weight, 0));
			const supporters = supportersOf(election);
			const left = supporters.weights.map(() => ({ over: election.budget, under: voters }));
			const bought = shares(
				supporters,
				exactly({ over: election.budget, under: voters }),
				([first = '']) => first
			);

			for (const { project, rate } of bought) {
				const [over, under] = [rate.over * project.cost, rate.under];
				let paid = { over: 0n, under: 1n };
				for (const group of project.groups) {
					const purse = left[group];
					if (!purse) continue;
					const all = purse.over * under <= over * purse.under;
					const part = all ? purse : { over, under };
					const weight = BigInt(supporters.weights[group] ?? 0);
					paid = {
						over: paid.over * part.under + part.over * weight * paid.under,
						under: paid.under * part.under
					};
					left[group] = {
						over: purse.over * part.under - part.over * purse.under,
						under: purse.under * part.under
					};
				}
				expect(paid.over).toBe(project.cost * paid.under);
				expect(left.every((purse) => purse.over >= 0n)).toBe(true);
			}
		})
	);
});

test.each(COMPLETIONS)('with %s the order of ballots and of projects changes nothing', (completion) => {
	fc.assert(
		fc.property(anyBudget, fc.integer({ min: 1, max: 1000 }), (election, seed) => {
			const other = {
				...election,
				projects: shuffled(election.projects, seed),
				ballots: shuffled(election.ballots, seed)
			};
			const [here, there] = [equalShares(election, completion), equalShares(other, completion)];

			expect(there.winners.toSorted()).toEqual(here.winners.toSorted());
			expect(there.ties).toEqual(here.ties);
		})
	);
});

test('identical ballots told one by one or together come to the same', () => {
	fc.assert(
		fc.property(anyBudget, (election) => {
			const ballots = election.ballots.flatMap(({ weight, points }) =>
				Array.from({ length: weight }, () => ({ weight: 1, points }))
			);

			expect(equalShares({ ...election, ballots }, 'add1')).toEqual(equalShares(election, 'add1'));
		})
	);
});

test('where the bounds decide, they decide as exact numbers do at every endowment between', () => {
	fc.assert(
		fc.property(
			anyBudget,
			fc.integer({ min: 0, max: 20 }),
			fc.integer({ min: 0, max: 6 }),
			(election, from, stretch) => {
				const voters = BigInt(election.ballots.reduce((sum, { weight }) => sum + weight, 0));
				const supporters = supportersOf(election);
				const endowment = (added: number) => ({
					over: election.budget + BigInt(added) * voters,
					under: voters
				});
				const first = ([id = '']: readonly string[]) => id;
				const names = (bought: readonly { project: { id: string } }[]) =>
					bought.map(({ project }) => project.id);
				const most = endowment(from + stretch);
				const decided = () =>
					names(shares(supporters, between(endowment(from), most, most.over + election.budget), first));
				let bounded: string[] | undefined;
				try {
					bounded = decided();
				} catch (error) {
					if (!(error instanceof Doubt)) throw error;
				}
				if (!bounded) return;
				for (let added = from; added <= from + stretch; added++) {
					expect(names(shares(supporters, exactly(endowment(added)), first))).toEqual(bounded);
				}
			}
		),
		{ numRuns: 500 }
	);
});

test('a tie that the rest of the money makes good is no tie: both are in under every lot', () => {
	const election = budgetOf(2, { a: 1, b: 1, c: 2, d: 1, e: 1 }, ['1: a d', '1: d e', '1: a']);
	const whole = { ...election, unit: 100n };

	expect(equalShares(whole, 'add1u').winners.toSorted()).toEqual(['a', 'd']);
	expect(equalShares(whole, 'add1u').ties).toEqual([]);
});

test('before the lot, who is certain is in under every lot, and who is tied under some', () => {
	fc.assert(
		fc.property(anyBudget, fc.integer({ min: 0, max: 10_000 }), (election, seed) => {
			const { winners, ties } = equalShares(election, 'add1u');
			const ids = election.projects.map(({ id }) => id);
			const drawn = equalShares(election, 'add1u', shuffled(ids, seed)).winners;

			expect(drawn).toEqual(expect.arrayContaining([...winners]));
			expect([...winners, ...ties.flatMap(({ among }) => among)]).toEqual(expect.arrayContaining([...drawn]));
		})
	);
});
