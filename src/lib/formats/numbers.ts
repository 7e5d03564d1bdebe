import { getLocale } from '../paraglide/runtime.js';

const TAGS = { it: 'it-IT', en: 'en-GB' } as const;
const made = new Map<string, Intl.NumberFormat>();

function formatter(name: string, options: Intl.NumberFormatOptions) {
	const locale = getLocale();
	const key = `${locale} ${name}`;
	let found = made.get(key);
	if (!found)
		made.set(key, (found = new Intl.NumberFormat(TAGS[locale], { useGrouping: 'always', ...options })));
	return found;
}

/** "1.250", "3,5" */
export const number = (value: number) => formatter('number', { maximumFractionDigits: 1 }).format(value);

/** Whole cents as "1.250,00 €" */
export const euros = (cents: number) =>
	formatter('euros', { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** Whole cents as "1.250 €", with cents only where there are some: for prices that are read at a glance. */
export const price = (cents: number) =>
	formatter(cents % 100 === 0 ? 'price' : 'price with cents', {
		style: 'currency',
		currency: 'EUR',
		minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
		maximumFractionDigits: 2
	}).format(cents / 100);

/** A share between 0 and 1 as "42 %" */
export const percent = (share: number) =>
	formatter('percent', { style: 'percent', maximumFractionDigits: 1 }).format(share);
