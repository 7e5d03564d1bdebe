/** In whose words a need was told; never by name. Each has its words as `need_source_…`. */
export const NEED_SOURCES = [
	'residente',
	'incontro',
	'organizzazione',
	'volontario',
	'sportello',
	'servizio_sociale'
] as const;
export type NeedSource = (typeof NEED_SOURCES)[number];

export const WORDS_LENGTH = 300;

const REVEALING = [
	/[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
	/(?:\+?\d[\s./-]?){8,}/,
	/\b[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z]\b/i,
	/\bIT\d{2}[a-z]\d{10}[a-z0-9]{12}\b/i
];

/** A phone number, an address of mail, a fiscal code or an IBAN: words that would say whose need it is. */
export const revealsSomebody = (words: string) => REVEALING.some((sign) => sign.test(words));
