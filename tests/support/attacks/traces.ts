import { PASSWORD } from '../accounts';

/** What never stands in a log or in a page of errors, as it looks. */
const NEVER: Readonly<Record<string, RegExp>> = {
	'an address of mail': /[\w.+-]+@[\w-]+\.(example|it|com)\b/,
	'a fiscal code': /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/i,
	'a password': new RegExp(PASSWORD.replaceAll(' ', '.'), 'i'),
	'a password in a field': /"(password|accountPassword|passwordHash)"\s*:/,
	'a hash of a password': /\$argon2/,
	'a code for voting': /\b[A-HJ-NP-Z2-9]{4}( [A-HJ-NP-Z2-9]{4}){3}\b/,
	'a choice': /"choice"\s*:|choice=/,
	'a session': /sessione=[\w-]{20,}/,
	'a link from a letter': /\/(reimposta|conferma|invito|aggiorna)\/[\w-]{20,}/,
	'what was given to the database': /params:|"params"/i
};

/** What should not be there, with a few words around it. */
export const tracesIn = (text: string) =>
	Object.entries(NEVER).flatMap(([name, look]) => {
		const { index } = look.exec(text) ?? {};
		return index === undefined ? [] : [`${name}: ${text.slice(Math.max(0, index - 60), index + 80)}`];
	});
