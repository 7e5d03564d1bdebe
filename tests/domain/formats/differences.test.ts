import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesIn, type Difference } from '../../../src/lib/formats/differences';

/** As it reads on the page: what went in brackets, what came between stars. */
const told = (before: string, after: string) =>
	differencesIn(before, after)
		.map(({ kind, text }) => (kind === 'removed' ? `[${text}]` : kind === 'added' ? `*${text}*` : text))
		.join('');

test.each([
	['uguale', 'uguale', 'uguale'],
	['', 'nuovo testo', '*nuovo testo*'],
	['testo tolto', '', '[testo tolto]'],
	['Il martedì alle 17.', 'Il giovedì alle 17.', 'Il [martedì]*giovedì* alle 17.'],
	['dieci volontari', 'dieci bravi volontari', 'dieci *bravi *volontari'],
	['una gita al mare', 'un pranzo al mare', '[una gita]*un pranzo* al mare'],
	['Fine.', 'Fine!', 'Fine[.]*!*'],
	['prima\nseconda', 'prima\nterza', 'prima\n[seconda]*terza*']
])('%j that becomes %j is told as %j', (before, after, expected) => {
	expect(told(before, after)).toBe(expected);
});

const without = (kind: Difference['kind'], parts: readonly Difference[]) =>
	parts
		.filter((part) => part.kind !== kind)
		.map(({ text }) => text)
		.join('');

test('without what was added one reads the text before, without what went the text after', () => {
	const text = fc
		.array(fc.constantFrom('casa', 'orto', ' ', '  ', '\n', '.', 'è', '🌳', 'scuola'), { maxLength: 40 })
		.map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const parts = differencesIn(before, after);

			expect(without('added', parts)).toBe(before);
			expect(without('removed', parts)).toBe(after);
		})
	);
});

test('two long texts that share nothing are told as one that went and one that came', () => {
	const long = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join('\t');

	expect(differencesIn(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
