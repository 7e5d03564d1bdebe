import { after, before, matchesOf, type Finding } from './spans';

/** Signs between the digits; a line may end between two groups, when nothing but digits follows. */
const SEPARATOR = '(?:[ \\u00a0.·–_/()-]{0,4}|\\s?\\n(?=\\d[\\d .-]{1,9}(?:[\\n,;)]|\\.?\\s*$)))';
const PREFIX = `(?:\\(?(?:\\+|00)\\s?39\\)?${SEPARATOR})?`;
const NOT_IN_A_NUMBER = '(?<![\\d,]|\\d[./-])';

const MOBILE = new RegExp(
	`${NOT_IN_A_NUMBER}${PREFIX}\\(?3\\d{2}(?:${SEPARATOR}\\d){6,7}(?!\\d|[.-]\\d|\\/\\d\\d)`,
	'g'
);
const MOBILE_ONE_BY_ONE = new RegExp(
	`${NOT_IN_A_NUMBER}${PREFIX}3(?:[ .-]{1,2}\\d){8,9}(?!\\d|[ .-]\\d)`,
	'g'
);
/** Land lines begin with a zero; two digits at least, as in 06 or 02, and eleven in all at most. */
const LAND_LINE = new RegExp(
	`${NOT_IN_A_NUMBER}${PREFIX}\\(?0\\)?[1-9]\\d{0,2}(?:${SEPARATOR}\\d){5,9}(?!\\d|[.-]\\d|\\/\\d\\d)`,
	'g'
);
/** Toll-free and other numbers of nine digits, three by three. */
const NINE = /(?<![\d,]|\d[./ -])[1-9]\d{2}(?:[ \u00a0./-]?\d{3}){2}(?!\d|[ .,/-]\d)/g;
const FOREIGN = new RegExp(`(?<!\\d)(?:\\+|00)\\s?(?!39)[1-9]\\d{0,2}(?:${SEPARATOR}\\d){7,12}(?!\\d)`, 'g');
/** After its words even a short one: "tel. 45 67 89". */
const SAID =
	/(?:\btel(?:efono|efonico|efonare)?|\bcell(?:ulare)?|\bfisso|\bwhats ?app|\bfax|\bchiamar(?:e|lo|la|mi)|\bchiama(?:te)?(?:lo|la|mi)?)\b[.:]?\s*(?:(?:al|è|il|lo|di casa|n\.|numero|nr\.?|suo|\p{L}{2,12})\s+){0,3}((?:\+\s?\d{2}\s?)?\d(?:[ ./-]{0,2}\d){5,13})(?![\d:])/giu;
const DIGIT_WORD = '(?:zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove)';
const IN_WORDS = new RegExp(`\\b${DIGIT_WORD}(?:[ ,-]{1,2}${DIGIT_WORD}){7,11}\\b`, 'gi');

export function phonesIn(text: string): Finding[] {
	const said = [...text.matchAll(SAID)].flatMap((match) => {
		const number = match[1] ?? '';
		const start = match.index + match[0].lastIndexOf(number);
		return isDate(number) || isShortPublic(number)
			? []
			: [{ kind: 'phone' as const, start, end: start + number.length, text: number }];
	});
	const shaped = [MOBILE, MOBILE_ONE_BY_ONE, LAND_LINE, NINE, FOREIGN].flatMap((pattern) =>
		matchesOf('phone', text, pattern)
	);
	return [
		...shaped.filter((finding) => isPhone(text, finding)),
		...said,
		...matchesOf('phone', text, IN_WORDS)
	];
}

const digitsOf = (number: string) => number.replace(/\D/g, '');
const isDate = (number: string) => /^\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)?\d{2}$/.test(number.trim());
/** Toll-free and emergency numbers are nobody's. */
const isShortPublic = (number: string) =>
	/^(?:800|803|112|113|115|116|117|118|199|1522)/.test(digitsOf(number));

const RECORDED =
	/(?:\bprot(?:ocollo)?|\bpratica|\bdelibera(?:zione)?|\bdetermina(?:zione)?|\brep(?:ertorio)?|\bfattura|\bordinanza|\bCIG|\bCUP|\bP\.?\s?IVA|\bpartita\s+iva|\bcodice\s+fiscale|\bc\.\s?f|\bCF|\bRUNTS|\biscrizione|\bmappale|\bparticella|\bfoglio|\bISBN|\bmatricola|\bcontratto|\bPOD|\bPDR|\bbando|\brif(?:erimento)?|\bcodice|\bconto|\bc\/c)[\s.:°]*(?:n\.?|nr\.?|numero|generale|regionale|corrente|postale|del|dell['’]ente|dell['’]associazione|\s)*[\s.:°]*$/i;

/** Numbers that are there for everybody. */
const OF_AN_OFFICE =
	/(?<!\p{L})(?:centralino|numero verde|numero unico|telefono (?:amico|azzurro|rosa)|urp)(?:\s(?:del|della|dell['’]|di)\s?\p{L}+)?\s?(?:è|:|,|al|allo)?\s?(?:il|lo|n\.)?\s?$/iu;

/** The toll-free line of something that breaks down, or of an office: not "si può chiamare l'800 …". */
const TOLL_FREE = /^(?:80[03]|199)/;
const OF_A_SERVICE =
	/(?<!\p{L})(?:guast[oi]|emergenz[ae]|segnalazioni|informazioni|prenotazioni|disdette|servizi?o?|sportello|comune|regione|ausl|asl|cup|verde)(?!\p{L})/iu;
const isOfAService = (text: string, start: number, digits: string) =>
	TOLL_FREE.test(digits) &&
	OF_A_SERVICE.test(
		before(text, start, 80)
			.split(/[.;\n](?=\s|$)/)
			.at(-1) ?? ''
	);

function isPhone(text: string, { text: number, start, end }: Finding) {
	const digits = digitsOf(number);
	const international = /^\(?(?:\+|00)/.test(number);
	if (!international && (digits.length < 8 || digits.length > 11)) return false;
	if (!international && digits.length === 8 && !/^0\d{1,3}[ ./-]/.test(number)) return false;
	if (OF_AN_OFFICE.test(before(text, start, 40)) || isOfAService(text, start, digits)) return false;
	if (
		isDate(number) ||
		/^0\d(?:[ ./-]\d{1,2})[ ./-]20\d\d/.test(number) ||
		RECORDED.test(before(text, start, 60))
	)
		return false;
	if (
		/(?:€|\beuro|\beur)\s*$/i.test(before(text, start, 8)) ||
		/^\s*(?:,\d{1,2}\s*)?(?:€|euro\b|eur\b|mq\b|metri\b|abitanti\b|residenti\b|persone\b|%)/i.test(
			after(text, end, 14)
		)
	)
		return false;
	if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(number)) return false;
	/** "03 12 2025", "35 42 38 40 12": counts and days one after the other, not a number in pieces. */
	const groups = number.split(/[^\d]+/).filter(Boolean);
	return (
		groups.length < 4 ||
		(groups[0]?.length ?? 0) >= 3 ||
		groups.every(({ length }) => length === 1) ||
		/^0[1-9]$/.test(groups[0] ?? '') ||
		international
	);
}

const NAME = "[\\p{L}\\d](?:[\\p{L}\\d._%+'-]{0,62}[\\p{L}\\d_])?";
const AT =
	'(?:\\s?[@＠]\\s?|\\s?[([{]\\s?(?:at|chiocciola|@)\\s?[)\\]}]\\s?|\\s+(?:chiocciola|chiocciolina|at)\\s+)';
const DOT = '(?:\\.|\\s\\.\\s?(?=\\p{Ll})|\\s?[([{]\\s?(?:dot|punto)\\s?[)\\]}]\\s?|\\s+(?:punto|dot)\\s+)';
const SPOKEN_NAME = `${NAME}(?:(?:\\s+(?:punto|trattino|trattino basso|underscore)\\s+|\\s[._]\\s)${NAME}){0,3}`;
const EMAIL = new RegExp(
	`(?<![\\p{L}\\d._%+-])${SPOKEN_NAME}${AT}[\\p{L}\\d-]{1,63}(?:${DOT}[\\p{L}\\d-]{1,63}){1,4}`,
	'giu'
);
/** "mario.rossi@gmail", cut short by whoever was in a hurry. */
const CUT_EMAIL =
	/(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{1,62}\s?@\s?(?:gmail|libero|hotmail|yahoo|virgilio|tiscali|outlook|icloud|alice|fastwebnet|tin|pec)\b/giu;
/** The mailbox of an office of the administration is public, and nobody's. */
const OFFICE_MAIL =
	/^(?:info|urp|protocollo|segreteria|sportello\w*|partecipazione|biblioteca\w*|ufficio\w*|scuola\w*|servizi\w*|anagrafe|quartier\w*|tavol\w*|comune|pec|dpo|rpd|polizialocale|sociale|welfare|ambiente|cultura|giovani)[\w.-]*\s?@\s?(?:[\w-]+\.)*(?:comune|provincia|regione|ausl|asl|cert|unione|istruzione|gov)\b[\w.-]*$/i;

export const emailsIn = (text: string): Finding[] =>
	[...matchesOf('email', text, EMAIL), ...matchesOf('email', text, CUT_EMAIL)].filter(
		({ text: mail }) => !OFFICE_MAIL.test(mail)
	);
