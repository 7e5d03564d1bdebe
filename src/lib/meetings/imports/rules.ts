import { plainName } from '../../formats/alike';

/** What a file may say of how many were there. Each has its words as `total_…`. */
export const TOTALS = ['people', 'organizations', 'residents', 'under_30', 'over_65'] as const;
export type Total = (typeof TOTALS)[number];

/** What a column may hold. Each has its words as `import_field_…`. */
export const IMPORT_FIELDS = [
	'neighbourhood',
	'tavolo',
	'day',
	'start',
	'end',
	'title',
	'place',
	'people',
	'organizations',
	'residents',
	'under_30',
	'over_65'
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What each column of a file is; nothing for those left out. */
export type Mapping = readonly (ImportField | undefined)[];

/** Without these nobody knows which meeting it was. */
export const NEEDED_FIELDS: readonly ImportField[] = ['neighbourhood', 'day'];

/** Headings as plain names, Italian and English. A heading that begins with one of them is taken for it, if none fits better. */
const SYNONYMS: Readonly<Record<ImportField, readonly string[]>> = {
	neighbourhood: ['quartiere', 'quartieri', 'zona', 'neighbourhood', 'neighborhood', 'district'],
	tavolo: ['tavolo', 'tema', 'tematica', 'gruppo', 'tavolo tema', 'theme', 'topic', 'table'],
	day: ['data', 'giorno', 'data incontro', 'data dell incontro', 'quando', 'date', 'day'],
	start: ['ora', 'inizio', 'ora inizio', 'ora di inizio', 'dalle', 'orario', 'start', 'start time', 'time'],
	end: ['fine', 'ora fine', 'ora di fine', 'alle', 'end', 'end time'],
	title: ['titolo', 'incontro', 'oggetto', 'argomento', 'title', 'meeting', 'subject'],
	place: ['luogo', 'sede', 'dove', 'sala', 'place', 'venue', 'location'],
	people: [
		'presenti',
		'presenti totali',
		'totale presenti',
		'partecipanti',
		'n presenti',
		'numero presenti',
		'presenze',
		'totale',
		'people',
		'attendance',
		'participants',
		'total'
	],
	organizations: [
		'organizzazioni',
		'organizzazioni presenti',
		'associazioni',
		'associazioni presenti',
		'enti',
		'organizations',
		'organisations'
	],
	residents: ['residenti', 'cittadini', 'residents'],
	under_30: ['under 30', 'under30', 'sotto i 30 anni', 'meno di 30 anni', 'giovani', 'below 30'],
	over_65: ['over 65', 'over65', 'sopra i 65 anni', 'piu di 65 anni', 'anziani', 'above 65']
};

/** The field that a heading, or a word of the command line, names. */
export function fieldNamed(heading: string): ImportField | undefined {
	const name = plainName(heading);
	return (
		IMPORT_FIELDS.find((field) => SYNONYMS[field].includes(name)) ??
		IMPORT_FIELDS.find((field) => SYNONYMS[field].some((one) => one.includes(' ') && name.startsWith(one)))
	);
}

/** What the columns most likely are: each field once, the first column that names it. */
export function guessMapping(headings: readonly string[]): Mapping {
	const taken = new Set<ImportField>();
	return headings.map((heading) => {
		const field = fieldNamed(heading);
		if (field === undefined || taken.has(field)) return undefined;
		taken.add(field);
		return field;
	});
}

/** What makes two files of the same kind: their headings, in their order. */
export const headingsKey = (headings: readonly string[]) => headings.map(plainName).join(' | ');

/** What is wrong with what was said of the columns. Each has its words as `refusal_import_…`. */
export function problemOfMapping(mapping: Mapping) {
	const named = mapping.filter((field) => field !== undefined);
	if (new Set(named).size < named.length) return 'import_field_twice' as const;
	return NEEDED_FIELDS.every((field) => named.includes(field))
		? undefined
		: ('import_field_missing' as const);
}

/** Why a row cannot come in. Each has its words as `import_problem_…`. */
export const ROW_PROBLEMS = [
	'cells_many',
	'neighbourhood_missing',
	'neighbourhood_unknown',
	'neighbourhood_elsewhere',
	'tavolo_missing',
	'day_missing',
	'day_unclear',
	'day_future',
	'hour_unclear',
	'hour_skipped',
	'end_alone',
	'end_before_start',
	'title_long',
	'title_reveals',
	'place_reveals',
	'place_long',
	'number_unclear',
	'number_large',
	'part_over_whole',
	'row_twice'
] as const;
export type RowProblemKind = (typeof ROW_PROBLEMS)[number];

export type RowProblem = {
	readonly line: number;
	readonly field: ImportField | null;
	readonly why: RowProblemKind;
	/** The cell as it was written. */
	readonly written: string;
};

/** A file waits a day for whoever sent it; then it goes. */
export const DRAFT_HOURS = 24;

/** How much text one form may carry; the server refuses longer bodies altogether. */
export const FILE_LENGTH = 400_000;

/** What a file may bring in. */
export const IMPORT_KINDS = ['meetings', 'measurements'] as const;
