import { expect, test } from 'vitest';
import { inOneLine, plainText, plainTexts, whereNoNumber } from '../../../src/lib/formats/plain';

test.each([
	['what nobody can see', 'a\u0000b\u0007c\u001F\u007Fd', 'abcd'],
	['marks that turn the reading', '\u202Eoro\u202C e \u2066argento\u2069', 'oro e argento'],
	['new lines of a browser', 'una\r\ndue', 'una\ndue'],
	['tabs and new lines', 'una\tdue\n\ntre', 'una\tdue\n\ntre'],
	['accents, joined signs and other scripts', 'perché 👩‍🔧 مرحبا', 'perché 👩‍🔧 مرحبا']
])('of a text with %s there remains what was meant', (_, typed, meant) => {
	expect(plainText(typed)).toBe(meant);
});

test('all the texts that a script sends are cleaned, however deep, and nothing else', () => {
	const sent = { text: 'a\u0000', deep: [{ text: 'b\u202E', many: 3, none: null, yes: true }] };

	expect(plainTexts(sent)).toEqual({ text: 'a', deep: [{ text: 'b', many: 3, none: null, yes: true }] });
});

test('what stands in one line has no other', () => {
	expect(inOneLine('Panchine\n e\r\nombra\u2028oggi')).toBe('Panchine e ombra oggi');
});

test.each([
	['12', true],
	[' 12 ', true],
	['-3', true],
	['', true],
	['1e3', false],
	['0x1', false],
	['12 circa', false],
	['1.000', false],
	['1,5', false],
	['dodici', false]
])('a whole number typed as %j is read: %s', (typed, read) => {
	const form = new FormData();
	form.set('people', typed);
	const schema = { properties: { people: { anyOf: [{ type: 'integer' }, { type: 'null' }] } } };

	expect(whereNoNumber(form, schema)).toEqual(read ? [] : ['people']);
});
