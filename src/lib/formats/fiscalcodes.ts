const SHAPE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** What a sign counts for in an odd place, from 0 to 9 and from A to Z. */
const ODD = [
	1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
] as const;

const placeOf = (sign: string) => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65);

/** Capitals without spaces, as it is printed on the card. */
export const normalFiscalCode = (typed: string) => typed.toUpperCase().replace(/[\s.-]/g, '');

/** Whether it has the shape of a person's Italian fiscal code and its last letter follows from the others. */
export function isFiscalCode(code: string) {
	if (!SHAPE.test(code)) return false;
	const sum = [...code.slice(0, 15)].reduce(
		(total, sign, at) => total + (at % 2 === 0 ? (ODD[placeOf(sign)] ?? 0) : placeOf(sign)),
		0
	);
	return code.charCodeAt(15) === 65 + (sum % 26);
}
