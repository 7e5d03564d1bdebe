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
