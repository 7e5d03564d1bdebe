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

/** How much it presses: would help, is needed, cannot wait. Each has its words as `need_intensity_…`. */
export const INTENSITIES = ['1', '2', '3'] as const;
export type Intensity = (typeof INTENSITIES)[number];

/** People counted together, who said the same; never who they are. */
export const MOST_VOICES = 1000;
