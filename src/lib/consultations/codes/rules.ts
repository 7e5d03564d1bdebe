/** Signs that nobody takes for another, and no vowels, so that no code is a word. */
export const SIGNS = 'CDFGHJKLMNPQRTVWXY34679';
/** Fourteen of twenty-three signs: 63 bits. */
const RANDOM = 14;
export const CODE_LENGTH = RANDOM + 2;
/** The greatest prime that two signs can write: any one sign changed, or two swapped, gives another remainder. */
const PRIME = 523;

export const MOST_IN_A_BATCH = 500;

/** What was typed, as the signs of a code: capitals, without what people put between groups. */
export const normalCode = (typed: string) => typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What is wrong with a code as it was typed; nothing when it is whole. Says nothing of whether it exists. */
export function codeProblem(code: string): 'code_incomplete' | 'code_mistyped' | undefined {
	if (code.length < CODE_LENGTH) return 'code_incomplete';
	const known = code.length === CODE_LENGTH && [...code].every((sign) => SIGNS.includes(sign));
	return known && checkOf(code.slice(0, RANDOM)) === code.slice(RANDOM) ? undefined : 'code_mistyped';
}

/** A code from a source of whole numbers below the one it is asked. */
export function codeFrom(numberBelow: (limit: number) => number): string {
	const random = Array.from({ length: RANDOM }, () => SIGNS.charAt(numberBelow(SIGNS.length))).join('');
	return random + checkOf(random);
}

/** As it is printed: groups of four, which an eye can hold. */
export const inGroups = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ');

/** The number on a sheet, as it is printed on it: batch, and place in it. */
export const serialOf = (batch: number, place: number) => `${batch}-${String(place).padStart(3, '0')}`;

/** The same as it may be typed. */
export function normalSerial(typed: string) {
	const [, batch, place] = typed.trim().match(/^(\d{1,4})\s*[-–/. ]\s*(\d{1,3})$/) ?? [];
	return batch && place ? serialOf(Number(batch), Number(place)) : undefined;
}

function checkOf(random: string) {
	const rest = [...random].reduce((sum, sign) => (sum * SIGNS.length + SIGNS.indexOf(sign)) % PRIME, 0);
	return SIGNS.charAt(Math.floor(rest / SIGNS.length)) + SIGNS.charAt(rest % SIGNS.length);
}
