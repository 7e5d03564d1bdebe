import { getLocale } from '../paraglide/runtime.js';

/** A number with its thousands apart, as each language writes it; a group never begins with 0, so "0.125" has none. */
const GROUPED = {
	it: { mark: '.', form: /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/ },
	en: { mark: ',', form: /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/ }
} as const;

/** What was typed as digits and at most one point: "1.250,50" in Italian and "1,250.50" in English are "1250.50". */
export function pointed(text: string): string {
	const { mark, form } = GROUPED[getLocale()];
	const plain = text.replace(/[\s€]/g, '');
	return (form.test(plain) ? plain.replaceAll(mark, '') : plain).replace(',', '.');
}

/** "1.250,50", "1250,5" or "1250.50" as people type it; `undefined` when it is no number from zero up. */
export function numberTyped(text: string): number | undefined {
	const digits = pointed(text);
	return /^\d{1,12}(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
