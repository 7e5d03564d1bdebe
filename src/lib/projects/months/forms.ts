import { z } from 'zod';
import { inOneLine } from '../../formats/plain';
import { valueTyped } from '../../indicators/typed';
import { wrongValue } from '../measurements/rules';
import { m } from '../../paraglide/messages.js';
import { asksSample, nameOf, PARTS, type AskedNumber, type Part } from './rules';

const LONGEST = { why: 500, source: 200 };

type Typed = Readonly<Record<string, string>>;
type Say = (part: Part, sentence: string) => void;

/**
 * The numbers of one month, each optional: what is left empty is not known yet. One that somebody wrote already is
 * kept or corrected, and whoever corrects says why.
 */
export const monthForm = (asked: readonly AskedNumber[]) =>
	z
		.object(
			Object.fromEntries(
				asked.flatMap(({ indicatorId }) =>
					PARTS.map((part) => [nameOf(part, indicatorId), text(part)] as const)
				)
			)
		)
		.superRefine((typed: Typed, { addIssue }) => {
			for (const one of asked) {
				const say: Say = (part, message) =>
					addIssue({ code: 'custom', path: [nameOf(part, one.indicatorId)], message });
				check(one, (part) => typed[nameOf(part, one.indicatorId)] ?? '', say);
			}
			const [first] = asked;
			if (first && asked.every((one) => isLeft(one, typed))) {
				addIssue({
					code: 'custom',
					path: [nameOf('value', first.indicatorId)],
					message: m.month_nothing_typed()
				});
			}
		});

const text = (part: Part) =>
	z
		.string()
		.trim()
		.overwrite(inOneLine)
		.max(part === 'why' ? LONGEST.why : LONGEST.source)
		.default('');

const isLeft = ({ indicatorId }: AskedNumber, typed: Typed) =>
	(typed[nameOf('value', indicatorId)] ?? '') === '' && (typed[nameOf('answer', indicatorId)] ?? '') === '';

/** What is wrong with one number, each sentence beside its field. */
function check(asked: AskedNumber, at: (part: Part) => string, say: Say) {
	if (at('answer') === 'keep' || (at('value') === '' && at('answer') === '')) return;
	const problem = problemOfValue(asked, at('value'));
	if (problem) say('value', problem);
	if (asksSample(asked) && !/^[1-9]\d{0,6}$/.test(at('sample'))) say('sample', m.refusal_sample_missing());
	if (at('source') === '') say('source', m.project_measure_source_required());
	if (at('answer') === 'correct' && at('why') === '') say('why', m.refusal_correction_without_reason());
}

function problemOfValue(asked: AskedNumber, typed: string) {
	if (/^[-−–]\s*\d/.test(typed)) return m.refusal_value_negative();
	const value = valueTyped(asked.unit, typed);
	if (value === undefined)
		return asked.unit === 'euro_cents' ? m.refusal_euros_unclear() : m.refusal_number_unclear();
	const wrong = wrongValue(asked, value);
	return wrong && m[`refusal_${wrong}`]();
}

/** What a form that is in order says, without what was left empty or kept. */
export const measuredIn = (asked: readonly AskedNumber[], typed: Typed) =>
	asked.flatMap(({ indicatorId, unit, ...one }) => {
		const at = (part: Part) => typed[nameOf(part, indicatorId)] ?? '';
		const value = valueTyped(unit, at('value'));
		if (value === undefined || at('answer') === 'keep') return [];
		return [
			{
				indicatorId,
				value,
				sample: asksSample(one) ? Number(at('sample')) : null,
				estimated: at('estimated') === 'estimated',
				source: at('source'),
				/** The number that this one corrects, as the person saw it. */
				corrects: at('answer') === 'correct' || at('why') !== '' ? at('seen') : null,
				why: at('why')
			}
		];
	});
export type MonthMeasured = ReturnType<typeof measuredIn>[number];
