import { inOneLine, plainText } from '../../../formats/plain';
import { periodTyped, type Stretch } from '../../../formats/periods';
import type { Row } from '../../../formats/tables';
import type { MeasureField, MeasureMapping, MeasureProblem, MeasureProblemKind } from './rules';

/** What a row says, before anybody looks for its project and its indicator. */
export type SaidRow = {
	readonly line: number;
	readonly project: string;
	readonly indicator: string;
	readonly neighbourhood: string;
	readonly period: Stretch;
	/** As it was written: what it is depends on the indicator. */
	readonly value: string;
	readonly sample: number | null;
	readonly estimated: boolean;
	readonly source: string;
	readonly note: string;
};

const NEEDED = ['project', 'indicator', 'period', 'value'] as const;
const LONGEST = { source: 200, note: 500 };

const YES = /^(s[iì]|y|yes|x|1|vero|true|stimat[oa]|stima|estimated?)$/;
const NO = /^(|no|n|0|falso|false|rilevat[oa]|contat[oa]|counted|measured|[-–—])$/;

/** Reads a row, or says everything that is wrong with it. */
export function readMeasureRow(
	{ line, cells }: Row,
	mapping: MeasureMapping
): SaidRow | readonly MeasureProblem[] {
	const problems: MeasureProblem[] = [];
	const at = (field: MeasureField) => inOneLine(plainText(cells[mapping.indexOf(field)] ?? ''));
	const wrong = (field: MeasureField | null, why: MeasureProblemKind, written = field ? at(field) : '') =>
		void problems.push({ line, field, why, written });

	const beyond = cells.slice(mapping.length).find((cell) => cell !== '');
	if (beyond !== undefined) wrong(null, 'cells_many', beyond);
	for (const field of NEEDED) if (at(field) === '') wrong(field, 'cell_missing');
	for (const field of ['source', 'note'] as const)
		if (at(field).length > LONGEST[field]) wrong(field, 'cell_long');

	const period = periodTyped(at('period'), at('until'));
	if (!period && at('period') !== '') wrong('period', 'period_unclear');
	if (period && period.from > period.to) wrong('until', 'period_upside_down');

	const sample = at('sample').replace(/[. ](?=\d{3}\b)/g, '');
	if (sample !== '' && !/^[1-9]\d{0,6}$/.test(sample)) wrong('sample', 'sample_unclear');
	const how = at('estimated').toLowerCase();
	if (!YES.test(how) && !NO.test(how)) wrong('estimated', 'estimated_unclear');

	if (problems.length > 0 || !period) return problems;
	return {
		line,
		project: at('project'),
		indicator: at('indicator'),
		neighbourhood: at('neighbourhood'),
		period,
		value: at('value'),
		sample: sample === '' ? null : Number(sample),
		estimated: YES.test(how),
		source: at('source'),
		note: at('note')
	};
}
