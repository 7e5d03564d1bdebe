/** What the city's work is about. Each has its words as `theme_…`. */
export const THEMES = [
	'salute',
	'non_autosufficienza',
	'domiciliarita',
	'disabilita_autonomia',
	'anziani_socialita',
	'famiglia_genitorialita',
	'minori',
	'giovani',
	'educazione_extrascolastica',
	'intercultura',
	'casa_abitare',
	'poverta',
	'violenza_di_genere',
	'carcere_reinserimento',
	'lavoro_inclusione',
	'caregiver',
	'affido_adozione',
	'barriere_architettoniche',
	'volontariato',
	'responsabilita_sociale_impresa',
	'imprese_sociali',
	'pace_cooperazione'
] as const;
export type Theme = (typeof THEMES)[number];

/** For whom. The first three drive the interface. Each has its words as `target_…`. */
export const TARGET_GROUPS = [
	'anziani',
	'disabilita',
	'famiglie',
	'minori',
	'giovani',
	'genitori_adottivi',
	'persone_sole',
	'non_autosufficienti',
	'caregiver',
	'migranti_minoranze',
	'donne_violenza',
	'vittime_tratta',
	'nuove_poverta',
	'senza_casa',
	'detenuti',
	'devianza',
	'popolazione_nomade',
	'volontari',
	'cittadinanza',
	'generazioni'
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** The group that an address asks for; what is not known is as if it was not asked. */
export const targetAsked = (text: string | null) => TARGET_GROUPS.find((target) => target === text);

/** The three groups with a page of their own. */
export const MAIN_TARGETS = ['anziani', 'disabilita', 'famiglie'] as const satisfies readonly TargetGroup[];

/** They label projects only, never people, and are left out of public figures under 10. */
export const SENSITIVE_TARGETS: readonly TargetGroup[] = [
	'donne_violenza',
	'vittime_tratta',
	'detenuti',
	'devianza'
];

/** How many people: asked and shown as a band, never as a list. Each has its words as `band_…`. */
export const BANDS = ['under_10', 'from_10_to_30', 'from_31_to_100', 'over_100'] as const;
export type Band = (typeof BANDS)[number];
