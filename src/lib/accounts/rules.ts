/** What ties a person to a neighbourhood. Each has its words as `relation_…`. */
export const RELATIONS = [
	'residente',
	'domiciliato',
	'lavora',
	'studia',
	'volontario',
	'cura_familiare'
] as const;
export type Relation = (typeof RELATIONS)[number];

/** How the tie was ascertained. Each has its words as `method_…`. */
export const METHODS = ['sportello', 'spid_cie', 'elenco', 'codice', 'autodichiarazione'] as const;
export type Method = (typeof METHODS)[number];

/** Roles the city gives; the others follow from eligibility and memberships. */
export const CITY_ROLES = ['operator', 'coordinator', 'administrator'] as const;
export type CityRole = (typeof CITY_ROLES)[number];

export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CHANNELS = ['email', 'none'] as const;
export const TOKEN_PURPOSES = ['confirm', 'reset', 'invite'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;
