import { afterEach, expect, test } from 'vitest';
import { centsFrom } from '../../../src/lib/formats/money';
import { euros, number } from '../../../src/lib/formats/numbers';
import { numberTyped } from '../../../src/lib/formats/typed';
import { getLocale, overwriteGetLocale } from '../../../src/lib/paraglide/runtime.js';

const usual = getLocale;
afterEach(() => overwriteGetLocale(usual));

test.each([
	['it', '1.250', 1250],
	['it', '1.250.000,5', 1250000.5],
	['it', '0.125', 0.125],
	['it', '0,125', 0.125],
	['it', '1,250', 1.25],
	['en', '1,250', 1250],
	['en', '1,250,000.5', 1250000.5],
	['en', '0.125', 0.125],
	['en', '1.250', 1.25],
	['en', '12,5', 12.5],
	['en', '1,250,5', undefined]
] as const)('on a page in %s, %s is read as %s', (language, text, value) => {
	overwriteGetLocale(() => language);

	expect(numberTyped(text)).toBe(value);
});

test.each([
	['it', '1.250,50', 125050],
	['it', '1.250', 125000],
	['it', '300 €', 30000],
	['it', '0.500', undefined],
	['it', '0,50', 50],
	['it', '12,505', undefined],
	['en', '1,250.50', 125050],
	['en', '1,250', 125000],
	['en', '1250.50', 125050],
	['en', '1250,50', 125050],
	['en', '1.250', undefined]
] as const)('on a page in %s, %s euros are %s cents', (language, text, cents) => {
	overwriteGetLocale(() => language);

	expect(centsFrom(text)).toBe(cents);
});

test.each(['it', 'en'] as const)('what a page in %s prints can be typed back', (language) => {
	overwriteGetLocale(() => language);

	expect(numberTyped(number(1250000.5))).toBe(1250000.5);
	expect(numberTyped(number(1250))).toBe(1250);
	expect(centsFrom(euros(125050))).toBe(125050);
});
