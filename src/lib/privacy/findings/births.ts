import { before, matchesOf, trimmed, type Finding } from './spans';

const MONTH =
	'(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic)';
const DAY = `(?:\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?(?:\\d{4}|\\d{2})|\\d{1,2}[°º]?\\s${MONTH}\\.?(?:\\s(?:del\\s)?\\d{4})?)`;
const YEAR = "(?:(?:19|20)\\d{2}|['’]\\d{2})";
const BORN = new RegExp(
	`(?<!\\p{L})(?:nat[oaie]|n\\.)(?:\\s(?:a|ad|in)\\s[\\p{L}][\\p{L}'’ ]{1,40}?)?(?:\\s?\\([A-Z]{2}\\))?,?\\s(?:(?:il|l['’]|nel|nell['’]|in data)\\s?(?:giorno\\s)?(?:${DAY}|${MONTH}\\s(?:del\\s)?${YEAR}|(?:anno\\s)?${YEAR})|${DAY})(?![\\d])`,
	'giu'
);
const DATE_OF_BIRTH = new RegExp(
	`(?:data\\sdi\\snascita|d\\.d\\.n\\.|nascita|compleanno)\\s?(?:è|:|il|del signore|della signora)?\\s?(?:il\\s)?(?:${DAY}|${YEAR})`,
	'giu'
);
const CLASS_OF = /(?<!\p{L})classe\s(?:(?:19[2-9]\d|200\d|201\d)|['’]\d{2})(?!\d|\/|\p{L})/giu;
const AGED =
	/(?<!\p{L})di\sanni\s\d{1,3}(?!\d)|,\s?(?:di\s)?\d{1,3}\sanni(?=\s?[,.)])|\(\s?\d{1,3}\sanni\s?\)|(?<!\p{L})anni\s\d{2}(?=\s?[,.)])/giu;
const BIRTHDAY = new RegExp(
	`(?<!\\p{L})(?:compie|compirà|ha compiuto|compiuti|compì)\\s(?:gli\\s)?\\d{1,3}\\sanni?\\s(?:il|lo scorso|il prossimo)\\s${DAY}`,
	'giu'
);

/** What is born without being anybody: groups, places, ideas. */
const A_THING =
	/(?:regolament|document|legge|giardin|mostr|ricerc|incontr|accord|convenzion|fond|event|negozi|aziend|ditt|impres|storia|associazion|progett|circol|cooperativ|centr|grupp|iniziativ|tavol|quartier|comitat|idea|idee|orto|orti|cors|fondazion|squadr|scuol|parc|bibliotec|sportell|serviz|collaborazion|spazi|festa|festival|coro|rete|banda|polisportiv|casa |patto|consult|movimento|giornal|rassegn|pagin|mercat|doposcuola|teatro|esperienz|propost|percors|ludotec|laborator|camminat|piedibus|evento|bambini|ragazzi|giovani|chi è|i nati|nuovi)/iu;

/** When somebody was born, and how old somebody named is. */
export const birthsIn = (text: string, names: readonly Finding[]): Finding[] => [
	...matchesOf('birth_date', text, BORN).filter((finding) => !isOfAThing(text, finding, names)),
	...matchesOf('birth_date', text, DATE_OF_BIRTH).filter((finding) =>
		/\d{1,2}\D+\d|\d{4}/.test(finding.text)
	),
	...matchesOf('birth_date', text, CLASS_OF),
	...matchesOf('birth_date', text, BIRTHDAY),
	...[...text.matchAll(AGED)]
		.filter((match) => names.some(({ start, end }) => match.index - end < 4 && match.index >= start))
		.map((match) => trimmed('birth_date', text, match.index, match.index + match[0].length))
];

function isOfAThing(text: string, { start }: Finding, names: readonly Finding[]) {
	if (names.some(({ end }) => end <= start && start - end < 40)) return false;
	const clause =
		before(text, start, 90)
			.split(/[.;\n!?]/)
			.at(-1) ?? '';
	return (
		A_THING.test(clause) &&
		!/\b(?:signor|sig\.|nonn|figli|residente|donna|uomo|vicin|madre|padre)/i.test(clause)
	);
}
