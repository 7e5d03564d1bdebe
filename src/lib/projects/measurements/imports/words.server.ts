import { number } from '../../../formats/numbers';
import type { Table } from '../../../formats/tables';
import type { Actor } from '../../../actor';
import { withUnit } from '../../../indicators/words.server';
import { m } from '../../../paraglide/messages.js';
import { periodInWords } from '../../collecting/words.server';
import { planMeasures, type MeasurePlan } from './plan.server';
import { findMeasureMapping } from './queries.server';
import { MEASURE_FIELDS, type MeasureField, type MeasureProblem } from './rules';

/** Problems and measurements shown at once: enough to see what kind they are. */
const PROBLEMS_SHOWN = 100;
const MEASURES_SHOWN = 5;

export const measureFieldWord = (field: MeasureField) => m[`measures_field_${field}`]();

/** What a column may be, in words. */
export const measureFieldOptions = () =>
	MEASURE_FIELDS.map((value) => ({ value, label: measureFieldWord(value) }));

/** What is wrong with a row, where it is, and what was written there. */
export function measureProblemInWords({ line, field, why, written }: MeasureProblem) {
	const sentence = m[`measures_problem_${why}`]({ written });
	return field === null
		? m.import_problem_row({ line, why: sentence })
		: m.import_problem_at({ line, field: measureFieldWord(field).toLocaleLowerCase(), why: sentence });
}

/** Projects and indicators that the city does not have, each once, with those that may be meant. */
export const unknownMeasuresInWords = ({ unknown }: MeasurePlan) =>
	unknown.map(({ name, rows, alike }) =>
		[
			m.import_unknown({ name, count: rows }),
			...(alike.length > 0 ? [m.import_unknown_alike({ names: alike.join(', ') })] : [])
		].join(' ')
	);

/** What an import would do, sentence by sentence; what does not happen is not told. */
export const measurePlanInWords = ({ measures, present }: MeasurePlan) =>
	[
		m.measures_trial_ready({ count: measures.length }),
		present > 0 && m.measures_trial_present({ count: present })
	].filter((sentence) => sentence !== false);

const tally = ({ measures, present, badRows }: MeasurePlan) => ({
	count: measures.length,
	present: number(present),
	left: number(badRows)
});

export const measuresInWords = (plan: MeasurePlan) => m.measures_done(tally(plan));
export const measuresTrialInWords = (plan: MeasurePlan) => m.measures_would(tally(plan));

/** What a file laid ready would do, in words: what can come in, what cannot and why. */
export function measuresTrial(actor: Actor, { table }: { readonly table: Table }) {
	const mapping = findMeasureMapping(table);
	const plan = planMeasures(actor, table, mapping);
	return {
		/** What the columns are, as this trial read them. */
		seen: mapping.map((field) => field ?? '').join(),
		ready: plan.measures.length,
		present: plan.present,
		bad: plan.badRows,
		sentences: measurePlanInWords(plan),
		unknown: unknownMeasuresInWords(plan),
		problems: plan.problems.slice(0, PROBLEMS_SHOWN).map(measureProblemInWords),
		moreProblems: Math.max(0, plan.problems.length - PROBLEMS_SHOWN),
		first: plan.measures
			.slice(0, MEASURES_SHOWN)
			.map(({ line, project, indicator, from, to, value, unit }) => ({
				...{ line, project, indicator },
				when: periodInWords({ periodFrom: from, periodTo: to }),
				value: withUnit(value, unit)
			}))
	};
}
