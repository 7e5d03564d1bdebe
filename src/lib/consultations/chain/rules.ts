import type { ChainRecord } from '../rules';

/** What the hash of a record is taken of: the one before, what it is, what it tells. */
export const linkText = (previous: string, type: ChainRecord, payload: string) =>
	`${previous}|${type}|${payload}`;

type Linked = {
	readonly number: number;
	readonly type: ChainRecord;
	readonly payload: string;
	readonly hash: string;
};

/** What is wrong with a chain, each in a word; empty when it is whole. It ends in a closing record, or was cut. */
export function chainFaults(
	records: readonly Linked[],
	manifestHash: string,
	hash: (text: string) => string
): ('start' | 'link' | 'closing')[] {
	const [first, ...others] = records;
	const starts = first?.type === 'manifest' && first.payload === manifestHash && first.hash === manifestHash;
	const follows = others.every(
		({ number, type, payload, hash: said }, i) =>
			number === i + 1 && said === hash(linkText(records[i]?.hash ?? '', type, payload))
	);
	const last = records.at(-1);
	const closed = last?.type === 'closing' && JSON.parse(last.payload).records === records.length - 1;
	return [
		...(starts ? [] : (['start'] as const)),
		...(follows ? [] : (['link'] as const)),
		...(closed ? [] : (['closing'] as const))
	];
}
