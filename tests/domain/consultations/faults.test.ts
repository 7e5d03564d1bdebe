import { expect, test } from 'vitest';
import { faultsOf, readBallot, type BallotRules } from '../../../src/lib/consultations/ballots/faults';

const rules = (given: Partial<BallotRules>): BallotRules => ({
	method: 'approval',
	options: [
		{ id: 'a', cents: 300 },
		{ id: 'b', cents: 200 },
		{ id: 'c', cents: 600 }
	],
	choices: { least: 1, most: 2 },
	budget: null,
	...given
});
const approval = rules({});
const knapsack = rules({
	method: 'budget',
	choices: { least: 1, most: 3 },
	budget: { cents: 600, ballot: 'knapsack' }
});
const score = rules({ method: 'score' });
const preferences = rules({ method: 'preferences' });

test.each<[string, BallotRules, unknown, string[]]>([
	['two of three, where two may be chosen', approval, ['a', 'b'], []],
	['a blank ballot, said so', approval, 'blank', []],
	['nothing at all', approval, '', ['too_few_choices']],
	['an empty list, which is no blank ballot', approval, [], ['too_few_choices']],
	['three where two may be chosen', approval, ['a', 'b', 'c'], ['too_many_choices']],
	['fewer than must be chosen', rules({ choices: { least: 2, most: 3 } }), ['a'], ['too_few_choices']],
	['an option twice', approval, ['a', 'a'], ['duplicate_choice']],
	['an option that is not there', approval, ['z'], ['unknown_option']],
	['a yes, which nobody asked for', approval, 'yes', ['unknown_option']],
	['a number', approval, 7, ['unknown_option']],
	['projects that cost exactly the sum', knapsack, ['c'], []],
	['projects that cost more than the sum', knapsack, ['a', 'b', 'c'], ['over_budget']],
	['points from 0 to 5', score, { a: 5, b: 0 }, []],
	['six points', score, { a: 6 }, ['points_out_of_range']],
	['half a point', score, { a: 0.5 }, ['points_out_of_range']],
	['points below zero', score, { a: 5, b: -1 }, ['points_out_of_range']],
	['only zeros, which say nothing', score, { a: 0 }, ['too_few_choices']],
	['points for something that is not there', score, { z: 3 }, ['unknown_option']],
	['an order of some', preferences, [['b'], ['a']], []],
	['two in one place', preferences, [['b', 'a'], ['c']], []],
	['a place left out', preferences, [['b'], [], ['a']], ['rank_gap']],
	['somebody in two places', preferences, [['b'], ['b']], ['duplicate_choice']],
	['no order at all', preferences, [], ['too_few_choices']],
	['a list that is no order', preferences, ['a', 'b'], ['unknown_option']]
])('a ballot with %s is judged', (_, given, ballot, faults) => {
	expect(faultsOf(given, ballot)).toEqual(faults);
	expect(readBallot(given, ballot) === undefined).toBe(faults.length > 0);
});

test('the same choice in another order is the same ballot', () => {
	expect(readBallot(approval, ['b', 'a'])).toEqual(readBallot(approval, ['a', 'b']));
	expect(readBallot(preferences, [['b', 'a']])).toEqual([['a', 'b']]);
	expect(readBallot(score, { a: 5, b: 0 })).toEqual({ a: 5 });
});
