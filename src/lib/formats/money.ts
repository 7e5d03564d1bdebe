/** "1.250,50", "1250.5" and "300 €" as whole cents; `undefined` when it is no amount. */
export function centsFrom(typed: string): number | undefined {
	const text = typed.replace(/[\s€]/g, '');
	const plain = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text) ? text.replaceAll('.', '') : text;
	if (!/^\d{1,9}([.,]\d{1,2})?$/.test(plain)) return undefined;
	return Math.round(Number(plain.replace(',', '.')) * 100);
}

/** Cents as they are typed: "1250,50", or "300" when there are none over. */
export const typedEuros = (cents: number) =>
	cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
