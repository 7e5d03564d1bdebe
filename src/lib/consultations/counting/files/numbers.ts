/** A number as people write it in these files, `1500`, `1500.50` or `1500,50`, as digits and decimals. */
export type Written = { readonly digits: bigint; readonly decimals: number };

export function written(text: string): Written | undefined {
	const match = /^\s*(\d+)(?:[.,](\d+))?\s*$/.exec(text);
	if (!match) return undefined;
	const [, whole = '', part = ''] = match;
	const decimals = part.replace(/0+$/, '');
	return { digits: BigInt(whole + decimals), decimals: decimals.length };
}

/** How many decimals it takes to write all of them whole. */
export const finest = (numbers: readonly Written[]) =>
	numbers.reduce((most, { decimals }) => Math.max(most, decimals), 0);

export const scaled = ({ digits, decimals }: Written, to: number) => digits * 10n ** BigInt(to - decimals);
