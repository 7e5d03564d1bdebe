/** The letters our fonts have, those of the languages of Europe written with ours. A test compares them with the fonts. */
const SHAPED =
	/[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u0131\u0134-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u017e\u0192\u01fa-\u01ff\u0218-\u021b\u02c6\u02da\u02dc\u1e80-\u1e85\u1ef2-\u1ef3\u1ef8-\u1ef9\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039-\u203a\u2044\u2074\u20ac\u2122\u2212]/u;

/** Signs they do not have, said with those they have. */
const SAID: Readonly<Record<string, string>> = {
	'→': '->',
	'←': '<-',
	'⇒': '=>',
	'≥': '>=',
	'≤': '<=',
	'≠': '<>',
	'✓': 'sì',
	'✔': 'sì',
	'\t': ' '
};

const PICTURES =
	/\s?(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3)+/gu;
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cf}\p{Co}\p{Cn}]/u;

/**
 * A text with the letters that can be printed. A letter without a shape would make a PDF unfit to be kept
 * for ever: pictures go, accents that are missing fall off, and what is left becomes "?". When something
 * changed, `meant` is what was written: whoever has the page read aloud hears that.
 */
export function printable(text: string): { readonly text: string; readonly meant?: string } {
	const plain = [...text.normalize('NFC')].map((letter) => SAID[letter] ?? letter).join('');
	const shown = [...plain.replace(PICTURES, '')].map(printed).join('');
	if (shown === plain) return { text: shown };
	return {
		text: shown,
		meant: [...plain].filter((letter) => letter === '\n' || !UNSEEN.test(letter)).join('')
	};
}

function printed(letter: string) {
	if (SHAPED.test(letter)) return letter;
	if (UNSEEN.test(letter)) return '';
	const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
	return plain !== '' && [...plain].every((one) => SHAPED.test(one)) ? plain : '?';
}
