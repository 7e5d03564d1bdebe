import { canonical } from '../manifest';
import { WORDS } from './words';

/** A nonce as the browser or the server makes it: 128 bits, in hexadecimal. */
export const NONCE = /^[0-9a-f]{32}$/;

/** The text whose SHA-256 is a ballot's code: the manifest's hash, the choice, the nonce. */
export const codeText = (manifestHash: string, choice: unknown, nonce: string) =>
	`tq1|ballot${manifestHash}${canonical(choice)}${nonce}`;

/** What a person keeps of a code: four words and four digits. */
export function receiptOf(code: string) {
	const byte = (at: number) => parseInt(code.slice(2 * at, 2 * at + 2), 16);
	const words = [0, 1, 2, 3].map((at) => WORDS[byte(at)] ?? '');
	const digits = String(parseInt(code.slice(8, 16), 16) % 10_000).padStart(4, '0');
	return { words, digits };
}

/** Sealed ballots of one vote are all as long as the longest could be: their size does not tell the choice. */
export const sealedLength = (options: readonly unknown[]) =>
	BLOCK * Math.ceil((AROUND_THE_CHOICE + options.length * PER_OPTION) / BLOCK);

/** A ballot on few options then fits in its page of the file beside others: one page is written for it, not three. */
const BLOCK = 256;
/** Code, nonce and names of fields. */
const AROUND_THE_CHOICE = 250;
/** An id in quotes, its points or its brackets. */
const PER_OPTION = 17;
