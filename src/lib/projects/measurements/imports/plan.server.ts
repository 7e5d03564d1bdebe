import type { Actor } from '../../../actor';
import { today } from '../../../clock';
import { dayInWords } from '../../../formats/dates';
import type { Table } from '../../../formats/tables';
import { COUNTED_BY_SYSTEM, type Aggregation, type Unit } from '../../../indicators/rules';
import { valueTyped } from '../../../indicators/typed';
import { wordsToLeaveOutOfEach } from '../../../privacy/findings/finder';
import { knownIn } from '../../../tavoli/known.server';
import { lastMeasurable } from '../../collecting/rules';
import { FIRST_DAY } from '../../rules';
import { answersOf, wrongValue } from '../rules';
import { measurable } from './known.server';
import * as can from './policy';
import { readMeasureRow, type SaidRow } from './rows';
import type { MeasureMapping, MeasureProblem, MeasureProblemKind } from './rules';
import { sorted } from './there.server';

export type PlannedMeasure = {
	readonly line: number;
	readonly projectId: string;
	readonly project: string;
	readonly indicatorId: string;
	readonly indicator: string;
	readonly unit: Unit;
	readonly neighbourhoodId: string | null;
	readonly placeIds: readonly string[] | null;
	readonly from: string;
	readonly to: string;
	readonly value: number;
	readonly sample: number | null;
	readonly estimated: boolean;
	readonly source: string;
	readonly note: string;
};

/** What an import of measurements would do, row by row; it changes nothing. */
export function planMeasures(actor: Actor, { rows }: Table, mapping: MeasureMapping) {
	const city = measurable();
	const unknown = new Map<string, { name: string; rows: number; alike: readonly string[] }>();
	const problems: MeasureProblem[] = [];
	const planned: PlannedMeasure[] = [];

	for (const row of rows) {
		const said = readMeasureRow(row, mapping);
		if (!('value' in said)) {
			problems.push(...said);
			continue;
		}
		const measure = placed(actor, city, said);
		if (!('why' in measure)) {
			planned.push(measure);
			continue;
		}
		problems.push(measure);
		const { why, written } = measure;
		if (why !== 'project_unknown' && why !== 'indicator_unknown') continue;
		const alike = why === 'project_unknown' ? city.likeProject : city.likeIndicator;
		const known = unknown.get(written) ?? { name: written, rows: 0, alike: alike(written) };
		unknown.set(written, { ...known, rows: known.rows + 1 });
	}

	const revealing = textsThatReveal(planned);
	const shown = new Set(revealing.map(({ line }) => line));
	const { fresh, present, against } = sorted(planned.filter(({ line }) => !shown.has(line)));
	problems.push(...revealing, ...against);
	return {
		rows: rows.length,
		measures: fresh,
		present,
		problems: problems.toSorted((a, b) => a.line - b.line),
		badRows: new Set(problems.map(({ line }) => line)).size,
		unknown: [...unknown.values()]
	};
}

export type MeasurePlan = ReturnType<typeof planMeasures>;

/** What a row measures, where and when; or why it cannot. */
function placed(
	actor: Actor,
	city: ReturnType<typeof measurable>,
	said: SaidRow
): PlannedMeasure | MeasureProblem {
	const { line, period, sample, estimated, source, note } = said;
	const wrong = (field: MeasureProblem['field'], why: MeasureProblemKind, written: string) =>
		({ line, field, why, written }) as const;

	const [project, another] = city.projects(said.project);
	if (!project) return wrong('project', 'project_unknown', said.project);
	if (another) return wrong('project', 'project_ambiguous', said.project);
	if (!can.bringIn(actor, project)) return wrong('project', 'project_elsewhere', said.project);

	const indicator = city.indicator(said.indicator);
	if (!indicator) return wrong('indicator', 'indicator_unknown', said.indicator);
	if (indicator.archivedAt !== null) return wrong('indicator', 'indicator_archived', said.indicator);
	if (COUNTED_BY_SYSTEM.includes(indicator.slug))
		return wrong('indicator', 'indicator_counted', said.indicator);

	const neighbourhoodId = said.neighbourhood === '' ? null : city.neighbourhood(said.neighbourhood);
	if (neighbourhoodId === undefined)
		return wrong('neighbourhood', 'neighbourhood_unknown', said.neighbourhood);
	if (neighbourhoodId !== null && !project.cityWide && !project.neighbourhoodIds.includes(neighbourhoodId))
		return wrong('neighbourhood', 'neighbourhood_elsewhere', said.neighbourhood);
	if (period.from < FIRST_DAY) return wrong('period', 'period_before_2000', period.from);
	if (period.from > today()) return wrong('period', 'period_future', period.from);
	const last = lastMeasurable(indicator.rhythm, project, today());
	if (period.to > last) return wrong('period', 'period_ends_late', dayInWords(last));

	const number = numberIn(indicator, said);
	if (typeof number === 'string') return wrong('value', number, said.value);
	if (indicator.aggregation === 'weighted_mean' && sample === null)
		return wrong('sample', 'sample_unclear', '');

	return {
		...{ line, projectId: project.id, project: project.title, neighbourhoodId },
		...{ indicatorId: indicator.id, indicator: indicator.name, unit: indicator.unit },
		placeIds: project.cityWide ? null : project.neighbourhoodIds,
		...{ from: period.from, to: period.to, value: number },
		sample: answersOf(indicator, sample),
		...{ estimated, source, note }
	};
}

type Unitary = { readonly unit: Unit; readonly aggregation: Aggregation };

function numberIn(indicator: Unitary, { value }: SaidRow) {
	if (/^[-−–]\s*[\d.,]+/.test(value)) return 'value_negative' as const;
	const number = valueTyped(indicator.unit, value.replace(/\s*%$/, ''));
	return number === undefined ? ('number_unclear' as const) : (wrongValue(indicator, number) ?? number);
}

/** Where a number comes from, and what is said beside it, is read by everybody. */
function textsThatReveal(planned: readonly PlannedMeasure[]): readonly MeasureProblem[] {
	const texts = planned.map(({ source, note }) => ({ source, note }));
	const known = knownIn(texts.flatMap(({ source, note }) => [source, note]).join('\n'));
	return (['source', 'note'] as const).flatMap((field) => {
		const words = wordsToLeaveOutOfEach(
			texts.map((text) => text[field]),
			known
		);
		return planned.flatMap(({ line }, i) =>
			words[i] ? [{ line, field, why: 'text_reveals', written: words[i] } as const] : []
		);
	});
}
