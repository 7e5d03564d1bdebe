import { expect, test } from 'vitest';
import { lookUp } from '../../../src/lib/consultations/ballots/lookup';
import { codesText } from '../../../src/lib/consultations/published/ballots.server';

const CODES = ['00010203000000000f', '0001020300000000ff', 'ff10aa2200000000aa'].map((code) =>
	code.padEnd(64, '0')
);
const LIST = codesText(CODES);
const [first = '', second = '', third = ''] = LIST.split('\n').map((line) =>
	line.slice(0, line.lastIndexOf(' '))
);

test('a receipt is found however it is written, with its place in the list', () => {
	for (const typed of [
		third,
		third.toUpperCase(),
		third.replaceAll(' ', ' · '),
		`  ${third.replaceAll(' ', ', ')} `
	])
		expect(lookUp(LIST, typed)).toEqual([{ receipt: third, code: CODES[2], before: 2 }]);
});

test('four words without the number find every ballot that has them', () => {
	expect(first).toBe(second);
	expect(lookUp(LIST, first.replace(/ \d+$/, '')).map(({ before }) => before)).toEqual([0, 1]);
});

test('the whole code, as a phone reads it off the receipt, finds its ballot', () => {
	const scanned = CODES[2]?.toUpperCase() ?? '';
	for (const typed of [` ${scanned}`, scanned.replace(/.{4}/g, '$& '), scanned.replace(/.{32}/, '$&\n')])
		expect(lookUp(LIST, typed)).toEqual([{ receipt: third, code: CODES[2], before: 2 }]);
	expect(lookUp(LIST, `${CODES[2]?.slice(0, -1)}`)).toEqual([]);
	expect(lookUp(LIST, `${CODES[2]?.slice(0, -1)}b`)).toEqual([]);
});

test('a wrong word, a wrong number and too few words find nothing', () => {
	expect(
		lookUp(
			LIST,
			third.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
		)
	).toEqual([]);
	expect(lookUp(LIST, third.replace(/^\w+/, 'sconosciuta'))).toEqual([]);
	expect(lookUp(LIST, third.split(' ').slice(0, 3).join(' '))).toEqual([]);
	expect(lookUp(LIST, '')).toEqual([]);
});
