import { guessMappingIn, problemOfMappingIn, type MappingOf, type Vocabulary } from '../../../imports/rules';

/** What a column may hold. Each has its words as `measures_field_…`. */
export const MEASURE_FIELDS = [
	'project',
	'indicator',
	'period',
	'until',
	'neighbourhood',
	'value',
	'sample',
	'estimated',
	'source',
	'note'
] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];
export type MeasureMapping = MappingOf<MeasureField>;

export const MEASURES: Vocabulary<MeasureField> = {
	kind: 'measurements',
	fields: MEASURE_FIELDS,
	needed: ['project', 'indicator', 'period', 'value'],
	synonyms: {
		project: ['progetto', 'id progetto', 'titolo progetto', 'project', 'project id'],
		indicator: ['indicatore', 'misura', 'che cosa', 'indicator', 'measure'],
		period: [
			'periodo',
			'periodo o primo giorno',
			'period or first day',
			'mese',
			'dal',
			'da',
			'inizio',
			'primo giorno',
			'period',
			'month',
			'from'
		],
		until: ['al', 'a', 'fine', 'ultimo giorno', 'last day', 'fino al', 'to', 'until'],
		neighbourhood: ['quartiere', 'zona', 'neighbourhood', 'neighborhood', 'district'],
		value: ['valore', 'numero', 'quanto', 'value', 'number'],
		sample: [
			'risposte',
			'quante risposte',
			'how many answers',
			'rispondenti',
			'numero risposte',
			'sample',
			'answers',
			'n'
		],
		estimated: ['stimato', 'stima', 'stimato o rilevato', 'estimated or counted', 'estimated', 'estimate'],
		source: ['fonte', 'da dove viene', 'source'],
		note: ['nota', 'note', 'osservazioni', 'notes']
	}
};

export const guessMeasureMapping = (headings: readonly string[]) => guessMappingIn(MEASURES, headings);

/** What is wrong with what was said of the columns. Each has its words as `refusal_measures_…`. */
export function problemOfMeasureMapping(mapping: MeasureMapping) {
	const problem = problemOfMappingIn(MEASURES, mapping);
	return (
		problem && (problem === 'twice' ? ('import_field_twice' as const) : ('measures_field_missing' as const))
	);
}

/** Why a row cannot come in. Each has its words as `measures_problem_…`. */
export const MEASURE_PROBLEMS = [
	'cells_many',
	'cell_missing',
	'cell_long',
	'project_unknown',
	'project_ambiguous',
	'project_elsewhere',
	'indicator_unknown',
	'indicator_counted',
	'indicator_archived',
	'neighbourhood_unknown',
	'neighbourhood_elsewhere',
	'period_unclear',
	'period_upside_down',
	'period_future',
	'period_ends_late',
	'period_before_2000',
	'number_unclear',
	'value_negative',
	'value_not_whole',
	'percent_too_large',
	'mark_too_large',
	'value_too_large',
	'sample_unclear',
	'estimated_unclear',
	'text_reveals',
	'measured_differently',
	'measured_otherwise',
	'row_twice'
] as const;
export type MeasureProblemKind = (typeof MEASURE_PROBLEMS)[number];

export type MeasureProblem = {
	readonly line: number;
	readonly field: MeasureField | null;
	readonly why: MeasureProblemKind;
	/** The cell as it was written, or what is there instead. */
	readonly written: string;
};
