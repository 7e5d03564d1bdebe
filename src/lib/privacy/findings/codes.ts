import { before, matchesOf, type Finding } from './spans';

/** A code of twins has letters for digits. */
const DIGIT = '[0-9LMNPQRSTUV]';
/** People leave spaces, stops, dashes or an end of line between its signs, anywhere. */
const GAP = '(?:[ \\t\\u00a0]?[.,·/_-]?[ \\t\\u00a0]?|\\s?\\n)';
const SIGNS = [DIGIT, DIGIT, '[A-EHLMPR-T]', DIGIT, DIGIT, '[A-Z]', DIGIT, DIGIT, DIGIT, '[A-Z]'];
const LETTERS_APART = Array.from({ length: 6 }, () => '[A-Z]').join(GAP);
/** The check letter is not asked: a slip of the pen still tells who it is. */
const FISCAL_CODE = new RegExp(
	`(?<![\\p{L}\\d])${[LETTERS_APART, ...SIGNS].join(GAP)}(?![\\p{L}\\d])`,
	'giu'
);
/** After its words any code of about that length, as it was heard on the phone. The eleven digits of an organisation are public. */
const SAID_CODE =
	/(?:codice\s+fiscale|cod\.?\s*fisc\.?|\bc\.\s?f\.|\bCF|\btessera\s+sanitaria)\s*(?:è|e'|:|n\.|numero|di\s+\p{L}+\s*:?)?\s*((?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{14,17})(?![\p{L}\d])/giu;
/** Said sign by sign, or in groups of any length. */
const SAID_APART =
	/(?:codice\s+fiscale|cod\.?\s*fisc\.?|\bc\.\s?f\.|\bCF)\s*(?:è|e'|:|n\.|numero)?\s*([A-Z](?:[ .-]{0,3}[A-Z0-9]){15})(?![\p{L}\d])/giu;

export const fiscalCodesIn = (text: string): Finding[] => [
	...matchesOf('fiscal_code', text, FISCAL_CODE).filter(({ text: code }) => isCode(code)),
	...[...text.matchAll(SAID_CODE)].map((match) => lastGroup('fiscal_code', match)),
	...[...text.matchAll(SAID_APART)]
		.map((match) => lastGroup('fiscal_code', match))
		.filter(({ text: code }) => (code.match(/\d/g) ?? []).length >= 5)
];

/** Two digits, or one word of capitals: no other word has those consonants in those places. */
const isCode = (code: string) => (code.match(/\d/g) ?? []).length >= 2 || /^[A-Z]{16}$/.test(code);

/** Looked for from every letter: a word before a code must not swallow where it begins. */
const IBAN =
	/(?<![\p{L}\d])(?=([A-Z][ .-]?[A-Z][\s._-]{0,3}\d[ .-]?\d(?:[ \u00a0._-]{0,3}\n?[A-Z0-9]){11,30})(?![\p{L}\d]))/giu;
const IBAN_IT = /^(?:IT|SM)[\dO]{2}[A-Z][\dO]{10}[A-Z0-9]{7,12}/;

/** An account by its number alone. */
const ACCOUNT =
	/(?<!\p{L})(?:(?:numero|n\.|nr\.?)\s(?:di|del)\s(?:suo\s|mio\s)?conto|(?:suo|mio)\sconto)(?:\s(?:corrente|postale|bancario))?\s?(?:è|:|n\.|numero)?\s?(\d{6,12})(?!\d)/giu;

const COUNTRY =
	/^(?:A[DELTZ]|B[AEGHRY]|C[HRYZ]|D[EKO]|E[EGS]|F[IOR]|G[BEILRT]|H[RU]|I[ELQRST]|JO|K[WZ]|L[BCTUVY]|M[CDEKRTU]|N[LO]|P[KLST]|QA|R[OS]|S[ACDEIKMTV]|T[LNR]|UA|V[AG]|XK|MA|SN|CI|CM|BF|ML|DZ)/;

/** Italian ones by their shape, the others by their check digits or by the word before them. */
export const ibansIn = (text: string): Finding[] => [
	...[...text.matchAll(ACCOUNT)].map((match) => lastGroup('iban', match)),
	...[...text.matchAll(IBAN)].flatMap((match) => {
		const start = match.index;
		const length = ibanLength(
			withoutWords(match[1] ?? ''),
			/iban|cont[oi]|bonific|versa|accredit|c\/c/i.test(before(text, start))
		);
		if (length === 0) return [];
		return [{ kind: 'iban' as const, start, end: start + length, text: text.slice(start, start + length) }];
	})
];

/** A code in capitals ends where the sentence goes on. */
const withoutWords = (matched: string) =>
	/^[A-Z]{2}/.test(matched) ? matched.replace(/\s[a-z]+(?:\s[^]*)?$/, '') : matched;

/** How much of what was matched is the code: what follows it may look like more of it. */
function ibanLength(matched: string, announced: boolean) {
	const signs = [...matched.matchAll(/[A-Z0-9]/gi)];
	const code = signs.map(([sign]) => sign.toUpperCase()).join('');
	const upTo = (count: number) => (signs[count - 1]?.index ?? -1) + 1;
	const italian = IBAN_IT.exec(code);
	if (italian) return upTo(italian[0].length);
	if (/\s[a-z]{3,}\s/.test(matched) || !COUNTRY.test(code)) return 0;
	for (let count = Math.min(34, code.length); count >= 15; count -= 1) {
		if (isChecked(code.slice(0, count)) && /\d{6}/.test(code)) return upTo(count);
	}
	return announced && (code.match(/\d/g) ?? []).length >= 10 ? upTo(code.length) : 0;
}

function isChecked(code: string) {
	let rest = 0;
	for (const sign of code.slice(4) + code.slice(0, 4)) {
		const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}

const LETTERS = '[A-HJ-NPR-TV-Z]';
const PLATE = new RegExp(
	`(?<![\\p{L}\\d])(?:${LETTERS}{2}[ -]?\\d{3}[ -]?${LETTERS}{2}|${LETTERS.toLowerCase()}{2}\\d{3}${LETTERS.toLowerCase()}{2})(?![\\p{L}\\d])`,
	'gu'
);
const PROVINCES =
	'AG|AL|AN|AO|AR|AP|AT|AV|BA|BL|BN|BG|BI|BO|BZ|BS|BR|CA|CL|CB|CE|CT|CZ|CH|CO|CS|CR|KR|CN|EN|FE|FI|FG|FO|FR|GE|GO|GR|IM|IS|SP|AQ|LT|LE|LC|LI|LO|LU|MC|MN|MS|MT|ME|MI|MO|NA|NO|NU|OR|PD|PA|PR|PV|PG|PU|PS|PE|PC|PI|PT|PN|PZ|PO|RG|RA|RC|RE|RI|RN|RM|ROMA|RO|SA|SS|SV|SI|SR|SO|TA|TE|TR|TO|TP|TN|TV|TS|UD|VA|VE|VB|VC|VR|VV|VI|VT';
const OLD_PLATE = new RegExp(
	`(?<![\\p{L}\\d])(?:${PROVINCES})[ -]?(?:\\d{6}|[A-Z]\\d{5}|\\d[A-Z]\\d{4})(?![\\p{L}\\d])`,
	'gu'
);
/** After the word, whatever has letters and digits: motorcycles, mopeds, foreign cars. */
const SAID_PLATE =
	/\btarg(?:a|ata|ato|he)\s*(?:del(?:la|lo)?\s\p{L}{2,20}\s|dell['’]\p{L}{2,20}\s)?(?:n\.|numero|è|:)?\s*((?=[A-Z]*\d|\d)[A-Z0-9]{2,4}(?:[ -]?(?=[A-Z]*\d)[A-Z0-9]{2,6}){0,2}(?:[ -]?[A-Z]{2})?)(?![\p{L}\d])/giu;

export const platesIn = (text: string): Finding[] => [
	...matchesOf('plate', text, PLATE),
	...matchesOf('plate', text, OLD_PLATE),
	...[...text.matchAll(SAID_PLATE)]
		.map((match) => lastGroup('plate', match))
		.filter(({ text: plate }) => /\d/.test(plate) && plate.length >= 5),
	...[
		...text.matchAll(
			/\btarg(?:a|ata|ato)\s*(?:n\.|è|:)?\s*([A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|[A-Z]{2}[ -]?\d{5})(?![\p{L}\d])/giu
		)
	].map((match) => lastGroup('plate', match))
];

function lastGroup(kind: Finding['kind'], match: RegExpMatchArray): Finding {
	const text = match[1] ?? '';
	const start = (match.index ?? 0) + match[0].lastIndexOf(text);
	return { kind, start, end: start + text.length, text };
}
