import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greedy } from '../../../../src/lib/consultations/counting/greedy';
import { anyBudget, budgetOf, shuffled } from './elections';

const SKIPPING = { threshold: 0n, skip: true };

const park = budgetOf(100, { park: 60, benches: 50, trees: 30, mural: 10 }, [
	'5: park',
	'4: benches',
	'3: trees mural'
]);

test('the most voted project that fits is taken, and what does not fit is passed over', () => {
	expect(greedy(park, SKIPPING)).toMatchObject({ winners: ['park', 'mural', 'trees'], ties: [] });
});

test('where the city says so, the count ends at the first project that does not fit', () => {
	expect(greedy(park, { threshold: 0n, skip: false }).winners).toEqual(['park']);
});

test('a project below the threshold is not looked at, one exactly on it is', () => {
	expect(greedy(park, { threshold: 4n, skip: true }).winners).toEqual(['park']);
	expect(greedy(park, { threshold: 3n, skip: true }).winners).toEqual(['park', 'mural', 'trees']);
});

test('with as many votes, the cheaper project comes first', () => {
	const election = budgetOf(10, { dear: 8, cheap: 6 }, ['2: dear cheap']);

	expect(greedy(election, SKIPPING).winners).toEqual(['cheap']);
});

test('equal in votes and cost, with money for one: only a lot says which, and nothing is decided silently', () => {
	const election = budgetOf(10, { one: 8, other: 8, small: 2 }, ['2: one other', '1: small']);

	expect(greedy(election, SKIPPING)).toMatchObject({
		winners: ['small'],
		ties: [{ among: ['one', 'other'], places: 1 }]
	});
	expect(greedy(election, SKIPPING, ['other', 'one', 'small'])).toMatchObject({
		winners: ['other', 'small'],
		ties: []
	});
});

test('a project nobody voted for never wins, however cheap', () => {
	expect(greedy(budgetOf(10, { liked: 5, unliked: 1 }, ['1: liked']), SKIPPING).winners).toEqual(['liked']);
});

test('whatever the order of ballots and of projects, the result is the same, and never above the sum', () => {
	fc.assert(
		fc.property(anyBudget, fc.integer({ min: 1, max: 1000 }), fc.boolean(), (election, seed, skip) => {
			const terms = { threshold: 0n, skip };
			const other = {
				...election,
				projects: shuffled(election.projects, seed),
				ballots: shuffled(election.ballots, seed)
			};
			const [here, there] = [greedy(election, terms), greedy(other, terms)];

			expect(there.winners.toSorted()).toEqual(here.winners.toSorted());
			expect(there.ties.map(({ among }) => among.toSorted())).toEqual(
				here.ties.map(({ among }) => among.toSorted())
			);
			const spent = election.projects
				.filter(({ id }) => here.winners.includes(id))
				.reduce((sum, { cost }) => sum + cost, 0n);
			expect(spent <= election.budget).toBe(true);
		})
	);
});
