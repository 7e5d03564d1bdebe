import { guessMappingIn, problemOfMappingIn, type MappingOf, type Vocabulary } from '../../imports/rules';

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

export type Mapping = MappingOf<ImportField>;

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

export const MEETINGS: Vocabulary<ImportField> = {
	kind: 'meetings',
	fields: IMPORT_FIELDS,
	needed: NEEDED_FIELDS,
	synonyms: SYNONYMS
};

export const guessMapping = (headings: readonly string[]) => guessMappingIn(MEETINGS, headings);

/** What is wrong with what was said of the columns. Each has its words as `refusal_import_…`. */
export function problemOfMapping(mapping: Mapping) {
	const problem = problemOfMappingIn(MEETINGS, mapping);
	return problem && (`import_field_${problem}` as const);
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
