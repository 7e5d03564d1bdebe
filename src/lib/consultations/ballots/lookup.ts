/** A receipt as it stands in the list of codes, and how many come before it. */
export type LookedUp = { readonly receipt: string; readonly code: string; readonly before: number };

/** What people type of a receipt: words in any case, dots, commas and more than one space between them. */
const typedReceipt = (typed: string) =>
	typed
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter((part) => part !== '')
		.join(' ');

const CODE = /^[0-9a-f]{64}$/;

/**
 * Looks for a receipt in the whole list of codes, here on this device: lines of four words, four digits and the
 * code. Two ballots with one receipt are both found. The whole code, as the drawing tells it, is found too; fewer than
 * four words find nothing.
 */
export function lookUp(list: string, typed: string): LookedUp[] {
	const wanted = typedReceipt(typed);
	// A code may come in groups, or broken over two lines.
	const together = wanted.replaceAll(' ', '');
	const whole = CODE.test(together);
	if (!whole && wanted.split(' ').length < 4) return [];
	return list.split('\n').flatMap((line, before) => {
		const code = line.slice(line.lastIndexOf(' ') + 1);
		const receipt = line.slice(0, -code.length - 1);
		const is = whole ? code === together : receipt === wanted || receipt.startsWith(`${wanted} `);
		return is ? [{ receipt, code, before }] : [];
	});
}
