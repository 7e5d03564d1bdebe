import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf, type BallotRules } from '../../../src/lib/consultations/ballots/faults';
import { countYesNo as count, type YesNoTerms as Terms } from '../../../src/lib/consultations/counting/yesno';
import {
	CHOICES,
	isMajority,
	MAJORITIES,
	QUORUMS,
	type Choice,
	type Outcome
} from '../../../src/lib/consultations/rules';

const terms = (given: Partial<Terms> = {}): Terms => ({
	entitled: 100,
	quorum: { rule: 'none', value: 0 },
	majority: { rule: 'simple', numerator: 2, denominator: 3 },
	...given
});

const quorum = (rule: Terms['quorum']['rule'], value: number) => terms({ quorum: { rule, value } });
const majority = (rule: Terms['majority']['rule'], numerator = 2, denominator = 3) =>
	terms({ majority: { rule, numerator, denominator } });

/** So many yes, no, abstentions, blank ballots. */
const cast = (...[yes = 0, no = 0, abstain = 0, blank = 0]: number[]): Choice[] => [
	...Array<Choice>(yes).fill('yes'),
	...Array<Choice>(no).fill('no'),
	...Array<Choice>(abstain).fill('abstain'),
	...Array<Choice>(blank).fill('blank')
];

test.each<[string, Terms, Choice[], Outcome]>([
	['more yes than no is approved', terms(), cast(3, 2), 'approved'],
	['more no than yes is not approved', terms(), cast(2, 3), 'not_approved'],
	['parity does not approve', terms(), cast(2, 2), 'not_approved'],
	['nobody voting is not valid', terms(), [], 'not_valid'],
	['only abstentions are parity of nothing', terms(), cast(0, 0, 4), 'not_approved'],
	['one yes among abstentions is a simple majority', terms(), cast(1, 0, 9, 3), 'approved'],

	['the participation quorum is reached exactly', quorum('participation', 20), cast(12, 8), 'approved'],
	['one voter short of participation is not valid', quorum('participation', 20), cast(12, 7), 'not_valid'],
	['abstentions and blanks count as taking part', quorum('participation', 20), cast(6, 4, 5, 5), 'approved'],
	[
		'a third of seven is three people, not two',
		{ ...quorum('participation', 34), entitled: 7 },
		cast(2),
		'not_valid'
	],
	['the approval quorum looks at the yes only', quorum('approval', 20), cast(19, 1, 40), 'not_valid'],
	['the approval quorum is reached exactly', quorum('approval', 20), cast(20, 1), 'approved'],
	['a quorum of heads is reached exactly', quorum('absolute', 5), cast(3, 2), 'approved'],
	['a quorum of heads is missed by one', quorum('absolute', 5), cast(3, 1), 'not_valid'],
	['a quorum missed is not valid even with more no', quorum('absolute', 5), cast(0, 4), 'not_valid'],
	['a quorum met with more no is not approved', quorum('absolute', 5), cast(1, 4), 'not_approved'],

	['half of the voters is not a majority of them', majority('voters'), cast(5, 1, 4), 'not_approved'],
	['more than half of the voters is', majority('voters'), cast(6, 1, 4), 'approved'],
	['half of the entitled is not a majority of them', majority('entitled'), cast(50, 1), 'not_approved'],
	['more than half of the entitled is', majority('entitled'), cast(51, 1), 'approved'],
	['two thirds reached exactly are enough', majority('qualified'), cast(4, 2), 'approved'],
	['just under two thirds are not', majority('qualified'), cast(65, 35), 'not_approved'],
	['abstentions do not weigh on two thirds', majority('qualified'), cast(2, 1, 50), 'approved'],
	[
		'parity does not approve by a half majority either',
		majority('qualified', 1, 2),
		cast(3, 3),
		'not_approved'
	],
	['only abstentions approve nothing by two thirds', majority('qualified'), cast(0, 0, 5), 'not_approved']
])('%s', (_, given, choices, outcome) => {
	expect(count(given, choices).outcome).toBe(outcome);
});

test('the count says each number and each comparison it made', () => {
	const { outcome, trace, tally } = count(quorum('participation', 20), cast(12, 8, 3, 1));

	expect({ outcome, tally }).toEqual({
		outcome: 'approved',
		tally: { yes: 12, no: 8, abstain: 3, blank: 1, cast: 24 }
	});
	expect(trace).toEqual([
		{ step: 'ballots', values: { yes: 12, no: 8, abstain: 3, blank: 1, cast: 24, entitled: 100 } },
		{ step: 'quorum_participation', holds: true, values: { value: 20, entitled: 100, yes: 12, cast: 24 } },
		{ step: 'majority_simple', holds: true, values: { yes: 12, no: 8 } }
	]);
});

const yesOrNo: BallotRules = {
	method: 'yes_no',
	options: [],
	choices: { least: 1, most: 1 },
	budget: null
};

test.each<[string, unknown, string[]]>([
	['yes', 'yes', []],
	['a blank ballot', 'blank', []],
	['nothing at all', '', ['too_few_choices']],
	['an empty list', [], ['too_few_choices']],
	['something else', 'maybe', ['unknown_option']],
	['yes and no', ['yes', 'no'], ['too_many_choices']],
	['yes twice', ['yes', 'yes'], ['too_many_choices', 'duplicate_choice']],
	['a number', 7, ['unknown_option']]
])('a ballot with %s is judged', (_, ballot, faults) => {
	expect(faultsOf(yesOrNo, ballot)).toEqual(faults);
});

const someTerms = fc.record({
	entitled: fc.integer({ min: 1, max: 500 }),
	quorum: fc.record({ rule: fc.constantFrom(...QUORUMS), value: fc.integer({ min: 1, max: 100 }) }),
	majority: fc
		.record({
			rule: fc.constantFrom(...MAJORITIES),
			numerator: fc.integer({ min: 1, max: 20 }),
			denominator: fc.integer({ min: 1, max: 20 })
		})
		.filter(({ numerator, denominator }) => isMajority(numerator, denominator))
});
const someChoices = fc.array(fc.constantFrom(...CHOICES), { maxLength: 200 });

test('the order of the ballots never matters', () => {
	fc.assert(
		fc.property(someTerms, someChoices, fc.integer(), (given, choices, seed) => {
			const shuffled = choices
				.map((choice, i) => ({ choice, at: Math.sin(seed + i) }))
				.sort((one, other) => one.at - other.at)
				.map(({ choice }) => choice);

			expect(count(given, shuffled)).toEqual(count(given, choices));
		})
	);
});

test('every ballot is counted once, and nothing is approved without more yes than no', () => {
	fc.assert(
		fc.property(someTerms, someChoices, (given, choices) => {
			// The roll never lets more people cast than are entitled.
			const entitled = Math.max(given.entitled, choices.length);
			const { tally, outcome } = count({ ...given, entitled }, choices);
			const { yes, no, abstain, blank, cast } = tally;

			expect(yes + no + abstain + blank).toBe(cast);
			expect(cast).toBe(choices.length);
			expect(outcome === 'approved' && yes <= no).toBe(false);
			expect(cast === 0 && outcome !== 'not_valid').toBe(false);
		})
	);
});

test('one more yes never turns an approval into anything else', () => {
	fc.assert(
		fc.property(someTerms, someChoices, (given, choices) => {
			fc.pre(choices.length < given.entitled && count(given, choices).outcome === 'approved');

			expect(count(given, [...choices, 'yes']).outcome).toBe('approved');
		})
	);
});
