/**
 * Characters nobody types: NUL and the other controls, but for tabs and new lines, and the marks that turn
 * the direction of what follows, so that a text is read otherwise than it is kept.
 */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/** A text as people meant it. Browsers send each new line as two characters: here it is one. */
export const plainText = (typed: string) => typed.replaceAll('\r\n', '\n').replace(UNSEEN, '');

/** The same for all the texts in what a script sends, however deep. */
export function plainTexts(sent: unknown): unknown {
	if (typeof sent === 'string') return plainText(sent);
	if (Array.isArray(sent)) return sent.map(plainTexts);
	if (typeof sent !== 'object' || sent === null) return sent;
	return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, plainTexts(value)]));
}

/** For what stands in one line: a title, a name, an address. */
export const inOneLine = (text: string) => text.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/g, ' ');

/** Digits alone, perhaps after a sign: neither `1e3` nor `0x1` nor `12 circa`. */
const isWhole = (typed: string) => /^\s*[-+]?\d+\s*$/.test(typed);

type Asked = { readonly type?: unknown; readonly anyOf?: readonly unknown[] };

const asksWhole = (field: unknown): boolean => {
	const { type, anyOf = [] } = (typeof field === 'object' && field !== null ? field : {}) as Asked;
	return type === 'integer' || anyOf.some(asksWhole);
};

/** The fields that ask for a whole number and hold something else; what reads forms would guess at one. */
export const whereNoNumber = (typed: FormData, { properties = {} }: { readonly properties?: object }) =>
	Object.entries(properties)
		.filter(([name, field]) => asksWhole(field) && !isWholeOrEmpty(typed.get(name)))
		.map(([name]) => name);

const isWholeOrEmpty = (sent: FormDataEntryValue | null) =>
	typeof sent !== 'string' || sent === '' || isWhole(sent);
