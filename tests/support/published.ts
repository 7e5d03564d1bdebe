import { createHash } from 'node:crypto';
import type { Ballot } from '../../src/lib/consultations/ballots/faults';
import { receiptOf } from '../../src/lib/consultations/ballots/receipts';
import { WORDS } from '../../src/lib/consultations/ballots/words';
import { count, type Terms } from '../../src/lib/consultations/counting/count';

/** A vote as it is published, made from docs/recount.md; and what it is made of, for whoever wants to falsify it. */
export type Published = Record<string, string>;

type Listed = { readonly code: string; readonly choice: unknown; readonly nonce: string };
export type Link = {
	readonly number: number;
	readonly type: string;
	readonly payload: string;
	readonly hash: string;
};

type Given = {
	readonly terms: Terms;
	readonly ballots: readonly Ballot[];
	readonly sheets?: readonly (readonly Ballot[])[];
	readonly seed?: string;
};

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Keys in order, no spaces; written here again, so that files are not made by what is tested. */
export const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, held: unknown) =>
		held !== null && typeof held === 'object' && !Array.isArray(held)
			? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)))
			: held
	);

export const codeOf = (E0: string, { choice, nonce }: Pick<Listed, 'choice' | 'nonce'>) =>
	sha256(`tq1|ballot${E0}${canonical(choice)}${nonce}`);

/** A ballot as its voter knows it. */
export function nameOf(code: string) {
	const { words, digits } = receiptOf(code);
	return `${words.join(' ')} ${digits} (${code})`;
}

export const wordsFile = JSON.stringify(WORDS);

export function published({ terms, ballots, sheets = [], seed }: Given): Published {
	const manifest = canonical({ format: 'tq1', question: 'Che cosa facciamo?', lotSource: 'Lotto', ...terms });
	const E0 = sha256(manifest);
	const listed = ballots
		.map((choice, i) => ({ choice, nonce: sha256(`nonce ${i}`).slice(0, 32) }))
		.map((ballot): Listed => ({ code: codeOf(E0, ballot), ...ballot }))
		.sort((one, other) => (one.code < other.code ? -1 : 1));
	const all = [...ballots, ...sheets.flat()];
	const first = resultOf(terms, all);
	const lot = seed === undefined ? null : { seed, source: 'Lotto di sabato' };
	const last = lot ? resultOf(terms, all, orderBy(terms, lot.seed)) : first;
	const on = ballots.length;
	const paper = sheets.flat().length;

	const links: [string, unknown][] = [
		['ballots', { codes: listed.map(({ code }) => code) }],
		...sheets.map((batch, i): [string, unknown] => [
			'paper_batch',
			{ number: i + 1, sheets: batch.length, sha256: sha256(canonical(batch)) }
		]),
		['result', first],
		...(lot
			? ([
					['lot', lot],
					['result', last]
				] satisfies [string, unknown][])
			: [])
	];
	const closing: [string, unknown] = ['closing', { records: links.length + 1 }];
	const records = chainOf(E0, [...links, ...(last.tied ? [] : [closing])]);
	return {
		'manifesto.json': manifest,
		'catena.json': JSON.stringify({ records }),
		'schede.json': JSON.stringify({ ballots: all.length < 10 ? null : listed }),
		'carta.json': JSON.stringify({
			batches: all.length < 10 ? null : sheets.map((batch, i) => ({ number: i + 1, sheets: batch, note: '' }))
		}),
		'risultato.json': JSON.stringify({
			...last,
			lot,
			reconciliation: {
				entitled: terms.entitled,
				ballots: all.length,
				cast: all.length,
				holds: all.length <= terms.entitled,
				paper: paper > 0 ? { sheets: paper, counted: paper, note: '' } : null,
				channels: [
					{ channel: 'online', issued: on, cast: on, unused: 0 },
					{ channel: 'paper', issued: paper + 2, cast: paper, unused: 2 }
				]
			}
		})
	};
}

/** A chain whose every link holds. */
export function chainOf(E0: string, links: readonly (readonly [string, unknown])[]): Link[] {
	const records: Link[] = [{ number: 0, type: 'manifest', payload: E0, hash: E0 }];
	for (const [type, held] of links) {
		const payload = canonical(held);
		const hash = sha256(`${records.at(-1)?.hash}|${type}|${payload}`);
		records.push({ number: records.length, type, payload, hash });
	}
	return records;
}

function resultOf(terms: Terms, ballots: readonly Ballot[], lot?: readonly string[]) {
	const { outcome, tied, tally } = count(terms, ballots, lot);
	return { outcome, tied, tally };
}

const orderBy = ({ options }: Terms, seed: string) =>
	options
		.map(({ id }) => ({ id, hash: sha256(seed + id) }))
		.sort((one, other) => (one.hash < other.hash ? -1 : 1))
		.map(({ id }) => id);
