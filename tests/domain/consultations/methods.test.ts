import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ballot } from '../../../src/lib/consultations/ballots/faults';
import type { BudgetTerms } from '../../../src/lib/consultations/counting/budget';
import { count, isOptionsTally, type Terms } from '../../../src/lib/consultations/counting/count';
import { greedy } from '../../../src/lib/consultations/counting/greedy';
import { greedyWithin } from '../../../src/lib/consultations/counting/limits';
import { NOBODY } from '../../../src/lib/consultations/rules';
import { anyBudget, shuffled } from './counting/elections';

const NAMES = ['a', 'b', 'c', 'd'];
const LOT = ['d', 'c', 'b', 'a', NOBODY];

const terms = (given: Partial<Terms>): Terms => ({
	method: 'approval',
	options: NAMES.map((id) => ({ id, cents: null })),
	choices: { least: 1, most: 4 },
	winners: 1,
	budget: null,
	entitled: 100,
	quorum: { rule: 'none', value: 0 },
	majority: { rule: 'simple', numerator: 1, denominator: 2 },
	...given
});
const budget = (given: Partial<BudgetTerms> = {}, prices: readonly number[] = [40, 40, 40, 40]) =>
	terms({
		method: 'budget',
		options: NAMES.map((id, i) => ({ id, cents: prices[i] ?? 1 })),
		budget: {
			...{ cents: 100, ballot: 'approval', rule: 'greedy', minimumVotes: 0, exclusions: [], ceilings: [] },
			...given
		}
	});
const preferences = (given: Partial<Terms> = {}) =>
	terms({
		method: 'preferences',
		options: [...NAMES, NOBODY].map((id) => ({ id, cents: null })),
		...given
	});

/** What came out among options. */
function chosen(given: Terms, ballots: readonly Ballot[], lot?: readonly string[]) {
	const { outcome, tied, tally } = count(given, ballots, lot);
	if (!isOptionsTally(tally)) throw new Error('these are not options');
	return { outcome, tied, ...tally };
}
const times = (many: number, ballot: Ballot) => Array.from({ length: many }, () => ballot);

test('whoever most people chose wins; the blank ballots are counted apart', () => {
	expect(chosen(terms({}), [['a'], ['a', 'b'], ['b', 'a'], 'blank'])).toMatchObject({
		outcome: 'chosen',
		cast: 4,
		blank: 1,
		winners: ['a'],
		votes: [
			{ id: 'a', votes: 3 },
			{ id: 'b', votes: 2 },
			{ id: 'c', votes: 0 },
			{ id: 'd', votes: 0 }
		]
	});
});

test('a tie inside the places changes nothing, one across the last place waits for the lot', () => {
	const ballots = [['a'], ['b'], ['c'], ['a', 'b', 'c']];

	expect(chosen(terms({ winners: 3 }), ballots)).toMatchObject({ tied: false, winners: ['a', 'b', 'c'] });
	expect(chosen(terms({ winners: 2 }), ballots)).toMatchObject({
		tied: true,
		winners: [],
		ties: [{ among: ['a', 'b', 'c'], places: 2 }]
	});
	expect(chosen(terms({ winners: 2 }), ballots, LOT)).toMatchObject({ tied: false, winners: ['c', 'b'] });
});

test('an option that nobody chose does not win, even when places are left', () => {
	expect(chosen(terms({ winners: 3 }), [['a']]).winners).toEqual(['a']);
	expect(chosen(terms({}), ['blank', 'blank'])).toMatchObject({ outcome: 'nobody_chosen', winners: [] });
});

test('a quorum of voters missed makes a choice not valid, and shows no votes', () => {
	const given = terms({ quorum: { rule: 'participation', value: 50 } });

	expect(chosen(given, times(49, ['a']))).toMatchObject({ outcome: 'not_valid', winners: [], votes: [] });
	expect(chosen(given, times(50, ['a']))).toMatchObject({ outcome: 'chosen', winners: ['a'] });
	expect(chosen(terms({}), [])).toMatchObject({ outcome: 'not_valid', cast: 0 });
});

test('points are added up, and among equals more fives decide, then more fours', () => {
	const score = terms({ method: 'score' });

	expect(chosen(score, [{ a: 5, b: 3 }, { b: 3 }]).winners).toEqual(['b']);
	expect(
		chosen(score, [
			{ a: 5, b: 3 },
			{ a: 1, b: 3 }
		]).winners
	).toEqual(['a']);
	expect(
		chosen(score, [
			{ a: 4, b: 3 },
			{ a: 2, b: 3 }
		]).winners
	).toEqual(['a']);
	expect(chosen(score, [{ a: 4, b: 4 }])).toMatchObject({ tied: true, winners: [] });
});

test('who is preferred wins only by beating "nobody"', () => {
	expect(chosen(preferences(), times(3, [['a'], ['b']])).winners).toEqual(['a']);
	expect(chosen(preferences(), times(3, [[NOBODY], ['a']]))).toMatchObject({
		outcome: 'nobody_chosen',
		winners: []
	});
	expect(chosen(preferences(), [...times(3, [['a']]), ...times(3, [[NOBODY]])])).toMatchObject({
		outcome: 'nobody_chosen'
	});
	expect(chosen(preferences({ winners: 2 }), times(3, [['a'], ['b'], [NOBODY]])).winners).toEqual(['a', 'b']);
});

test('who is not ranked is last, so that silence never helps anybody', () => {
	expect(chosen(preferences(), [[['a']], [['a']], [['b'], ['a']]])).toMatchObject({
		tied: false,
		winners: ['a']
	});
});

test('both counts of a sum are shown, and the manifest says which holds', () => {
	const ballots = [...times(6, ['a', 'b', 'c']), ...times(4, ['d'])];

	const prices = [36, 36, 48, 40];
	const byVotes = chosen(budget({ cents: 120 }, prices), ballots);
	const byShares = chosen(budget({ cents: 120, rule: 'equal_shares' }, prices), ballots);

	expect(byVotes.winners.toSorted()).toEqual(['a', 'b', 'c']);
	expect(byShares.winners.toSorted()).toEqual(['a', 'b', 'd']);
	expect(byVotes.spendings).toEqual(byShares.spendings);
	expect(byVotes.spendings?.greedy).toMatchObject({ cents: 120, reached: 6 });
	expect(byVotes.spendings?.equal_shares).toMatchObject({ reached: 10 });
});

test('of two projects that exclude each other at most one is paid', () => {
	const ballots = [...times(5, ['a', 'b']), ...times(3, ['c'])];

	expect(chosen(budget({ exclusions: [['a', 'b']] }), [...ballots, ['a']]).winners).toEqual(['a', 'c']);
	expect(chosen(budget({ exclusions: [['a', 'b']] }), ballots)).toMatchObject({
		tied: true,
		winners: ['c'],
		ties: [{ among: ['a', 'b'], places: 1 }]
	});
	expect(chosen(budget({ exclusions: [['a', 'b']] }), ballots, LOT).winners).toEqual(['b', 'c']);
});

test('a quartiere never gets more than its ceiling', () => {
	const given = budget({ ceilings: [{ neighbourhood: 'san-giorgio', cents: 50 }] });
	const options = given.options.map((option) =>
		['a', 'b'].includes(option.id) ? { ...option, neighbourhood: 'san-giorgio' } : option
	);

	expect(chosen({ ...given, options }, [...times(3, ['a', 'b', 'c']), ['a']]).winners).toEqual(['a', 'c']);
});

test('a project with fewer votes than are needed is not paid', () => {
	expect(chosen(budget({ minimumVotes: 3 }), [...times(3, ['a']), ...times(2, ['b'])]).winners).toEqual([
		'a'
	]);
});

test('a limit that binds nobody changes nothing', () => {
	fc.assert(
		fc.property(anyBudget, (election) => {
			const lot = election.projects.map(({ id }) => id);
			const without = greedy(election, { threshold: 0n, skip: true }, lot);
			const within = greedyWithin(election, 0n, { exclusions: [], ceilings: [] }, lot);

			expect(within.winners.toSorted()).toEqual(without.winners.toSorted());
			expect(within.ties).toEqual([]);
		})
	);
});

test('whatever the lot says, whoever was certain without it is in', () => {
	fc.assert(
		fc.property(anyBudget, fc.integer({ min: 0, max: 1000 }), (election, seed) => {
			const [one = 'a', other = 'b'] = election.projects.map(({ id }) => id);
			const limits = {
				exclusions: one < other ? ([[one, other]] as const) : [],
				ceilings: [{ among: [one], most: 10n }]
			};
			const open = greedyWithin(election, 0n, limits);
			const drawn = greedyWithin(
				election,
				0n,
				limits,
				shuffled(
					election.projects.map(({ id }) => id),
					seed
				)
			);

			expect(drawn.winners).toEqual(expect.arrayContaining([...open.winners]));
			const possible = [...open.winners, ...open.ties.flatMap(({ among }) => among)];
			expect(possible).toEqual(expect.arrayContaining([...drawn.winners]));
		})
	);
});

const anyBallots: fc.Arbitrary<Record<Exclude<Terms['method'], 'yes_no'>, Ballot[]>> = fc.record({
	approval: fc.array(fc.subarray(NAMES, { minLength: 1 }), { maxLength: 12 }),
	budget: fc.array(fc.subarray(NAMES, { minLength: 1 }), { maxLength: 12 }),
	score: fc.array(fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 5 }), { minKeys: 1 }), {
		maxLength: 12
	}),
	preferences: fc.array(
		fc
			.shuffledSubarray([...NAMES, NOBODY], { minLength: 1 })
			.map((order) => order.map((id): readonly string[] => [id])),
		{ maxLength: 12 }
	)
});

test.each(['approval', 'score', 'preferences', 'budget'] as const)(
	'by %s the order of ballots and of options never changes a result',
	(method) => {
		const given =
			method === 'budget' ? budget() : method === 'preferences' ? preferences() : terms({ method });
		fc.assert(
			fc.property(anyBallots, fc.integer({ min: 0, max: 1000 }), (all, seed) => {
				const ballots = all[method];
				const one = chosen(given, ballots);
				const other = chosen({ ...given, options: shuffled(given.options, seed) }, shuffled(ballots, seed));

				expect(other.winners.toSorted()).toEqual(one.winners.toSorted());
				expect(other.ties.map(({ among }) => among.toSorted())).toEqual(
					one.ties.map(({ among }) => among.toSorted())
				);
				expect(other.outcome).toBe(one.outcome);
			})
		);
	}
);
