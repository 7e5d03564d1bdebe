import { pointed } from './typed';

/** "1.250,50", "1250.5" and "300 €" as whole cents; `undefined` when it is no amount. */
export function centsFrom(typed: string): number | undefined {
	const digits = pointed(typed);
	return /^\d{1,9}(\.\d{1,2})?$/.test(digits) ? Math.round(Number(digits) * 100) : undefined;
}

/** Cents as they are typed: "1250,50", or "300" when there are none over. */
export const typedEuros = (cents: number) =>
	cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
