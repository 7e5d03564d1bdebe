import { number } from '../../formats/numbers';
import { m } from '../../paraglide/messages.js';
import type { Plan } from './plan.server';
import { IMPORT_FIELDS, type RowProblem } from './rules';

/** What a column may be, in words. */
export const fieldOptions = () =>
	IMPORT_FIELDS.map((value) => ({ value, label: m[`import_field_${value}`]() }));

/** What is wrong with a row, where it is, and what was written there. */
export function problemInWords({ line, field, why, written }: RowProblem) {
	const sentence = m[`import_problem_${why}`]({ written });
	return field === null
		? m.import_problem_row({ line, why: sentence })
		: m.import_problem_at({ line, field: m[`import_field_${field}`]().toLocaleLowerCase(), why: sentence });
}

/** Quartieri that the city does not have, each once, with those that may be meant. */
export const unknownInWords = ({ unknown }: Plan) =>
	unknown.map(({ name, rows, alike }) =>
		[
			m.import_unknown({ name, count: rows }),
			...(alike.length > 0 ? [m.import_unknown_alike({ names: alike.join(', ') })] : [])
		].join(' ')
	);

/** What an import would do, sentence by sentence; what does not happen is not told. */
export const planInWords = (plan: Plan) =>
	[
		m.import_trial_ready({ count: plan.meetings.length }),
		plan.present > 0 && m.import_trial_present({ count: plan.present }),
		plan.withoutHours > 0 && m.import_trial_without_hours({ count: plan.withoutHours }),
		plan.withoutEnd > 0 && m.import_trial_without_end({ count: plan.withoutEnd }),
		plan.toGeneral > 0 && m.import_trial_to_general({ count: plan.toGeneral }),
		plan.namesNotKept > 0 && m.import_trial_names_not_kept({ count: plan.namesNotKept })
	].filter((sentence) => sentence !== false);

const tally = ({ meetings, present, badRows }: Plan) => ({
	count: meetings.length,
	present: number(present),
	left: number(badRows)
});

export const importInWords = (plan: Plan) => m.import_done(tally(plan));
export const trialInWords = (plan: Plan) => m.import_would(tally(plan));
