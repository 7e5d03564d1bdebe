import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeText, receiptOf } from '../../../src/lib/consultations/ballots/receipts';
import { WORDS } from '../../../src/lib/consultations/ballots/words';
import { entitlement, type Candidate } from '../../../src/lib/consultations/entitlement';
import { canonical } from '../../../src/lib/consultations/manifest';
import { lastsLongEnough, stateOf, type Moments } from '../../../src/lib/consultations/rules';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 12, hour));

const moments = (given: Partial<Moments> = {}): Moments => ({
	opensAt: at(10),
	closesAt: at(20),
	calledAt: at(9),
	countedAt: null,
	tied: null,
	proclaimedAt: null,
	annulledAt: null,
	...given
});

test.each<[string, Partial<Moments>, number, string]>([
	['nothing was called', { calledAt: null }, 12, 'draft'],
	['it was called and its hour has not come', {}, 9, 'called'],
	['it opens on the instant', {}, 10, 'open'],
	['it is open until just before closing', {}, 19, 'open'],
	['it closes on the instant', {}, 20, 'closed'],
	['it was counted', { countedAt: at(21), tied: false }, 22, 'counted'],
	['a tie waits for a lot', { countedAt: at(21), tied: true }, 22, 'tied'],
	['it was proclaimed', { countedAt: at(21), tied: false, proclaimedAt: at(22) }, 23, 'proclaimed'],
	['it was annulled while open', { annulledAt: at(11) }, 12, 'annulled']
])('when %s the state follows', (_, given, hour, state) => {
	expect(stateOf(moments(given), at(hour))).toBe(state);
});

test('a week across the change of the clocks is a week', () => {
	const before = new Date('2026-03-25T17:00:00Z');
	const after = new Date('2026-04-01T16:00:00Z');

	expect(lastsLongEnough(before, after, 7)).toBe(true);
	expect(lastsLongEnough(before, new Date('2026-04-01T14:00:00Z'), 7)).toBe(false);
});

const tie = {
	neighbourhoodId: 'san-giorgio',
	relation: 'residente' as const,
	validFrom: '2026-01-01',
	validTo: null
};
const someone = (given: Partial<Candidate> = {}): Candidate => ({
	verified: true,
	ofAgeOn: '2020-01-01',
	ofAgeConfirmedBy: null,
	ties: [tie],
	...given
});
const electorate = {
	cityWide: false,
	neighbourhoodIds: ['san-giorgio'],
	relations: ['residente' as const],
	frozenOn: '2026-03-12',
	closesOn: '2026-03-22'
};

test.each<[string, Partial<Candidate>, object]>([
	['a verified resident', {}, { neighbourhoodId: 'san-giorgio' }],
	['somebody nobody verified', { verified: false }, { exclusion: 'vote_not_verified' }],
	[
		'a tie that began after the freezing',
		{ ties: [{ ...tie, validFrom: '2026-03-13' }] },
		{ exclusion: 'vote_not_verified' }
	],
	[
		'a tie that ended on the day',
		{ ties: [{ ...tie, validTo: '2026-03-12' }] },
		{ exclusion: 'vote_not_verified' }
	],
	[
		'a tie that ends tomorrow',
		{ ties: [{ ...tie, validTo: '2026-03-13' }] },
		{ neighbourhoodId: 'san-giorgio' }
	],
	[
		'another neighbourhood',
		{ ties: [{ ...tie, neighbourhoodId: 'stazione' }] },
		{ exclusion: 'vote_elsewhere' }
	],
	['another tie', { ties: [{ ...tie, relation: 'lavora' }] }, { exclusion: 'vote_other_relation' }],
	['sixteen on the closing day', { ofAgeOn: '2026-03-22' }, { neighbourhoodId: 'san-giorgio' }],
	['sixteen the day after', { ofAgeOn: '2026-03-23' }, { exclusion: 'vote_too_young' }],
	['an age nobody knows', { ofAgeOn: null }, { exclusion: 'vote_too_young' }],
	[
		'an age the desk confirmed',
		{ ofAgeOn: null, ofAgeConfirmedBy: 'omar' },
		{ neighbourhoodId: 'san-giorgio' }
	]
])('%s leads to the right answer', (_, given, answer) => {
	expect(entitlement(someone(given), electorate)).toEqual(answer);
});

test('a manifest reads the same whoever writes it', () => {
	expect(canonical({ b: [1, 'due', null], a: { d: true, c: '"' } })).toBe(
		'{"a":{"c":"\\"","d":true},"b":[1,"due",null]}'
	);
	expect(() => canonical({ share: 0.5 })).toThrow('not whole');
});

test('a receipt is four plain words and four digits of the code', () => {
	const code = createHash('sha256')
		.update(codeText('a'.repeat(64), 'yes', '0'.repeat(32)))
		.digest('hex');

	expect(receiptOf(`000102ff${'00000007'}${code.slice(16)}`)).toEqual({
		words: [WORDS[0], WORDS[1], WORDS[2], WORDS[255]],
		digits: '0007'
	});
	expect(receiptOf(code).words).toHaveLength(4);
});

test('the words of receipts are 256, plain, and never one letter apart', () => {
	const far = (one: string, other: string) => distance(one, other) > 1;

	expect(new Set(WORDS).size).toBe(256);
	expect(WORDS.filter((word) => !/^[a-z]{3,13}$/.test(word))).toEqual([]);
	expect(
		WORDS.flatMap((one, i) =>
			WORDS.slice(i + 1)
				.filter((other) => !far(one, other))
				.map((other) => [one, other])
		)
	).toEqual([]);
});

function distance(one: string, other: string) {
	let row = Array.from({ length: other.length + 1 }, (_, j) => j);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
			next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[other.length] ?? 0;
}
