import { euros, number, percent } from '../formats/numbers';
import { m } from '../paraglide/messages.js';
import { BLOCKS, FIGURES, type Block, type FigureUnit, type Told } from './figures';
import { ELSEWHERE, type Dashboard } from './queries.server';

/** A figure as people read it, with its unit; what is missing or too small to tell says so. */
function spoken(figure: Told, unit: FigureUnit, below: number) {
	if (figure.kind === 'missing') return m.dashboard_missing();
	if (figure.kind === 'few') return m.dashboard_few({ below });
	const words = withUnit(figure.value, unit);
	return figure.atLeast ? m.dashboard_at_least({ value: words }) : words;
}

function withUnit(value: number, unit: FigureUnit) {
	if (unit === 'euros') return euros(value);
	if (unit === 'share') return percent(value);
	if (unit === 'hours') return m.dashboard_hours({ value: number(value) });
	if (unit === 'points') return m.dashboard_points({ value: number(value) });
	if (unit === 'days') return m.dashboard_days({ count: value, value: number(value) });
	return number(value);
}

/** The figures of a block, each with its words, its definition and, where there is one, its list. */
const figuresOf = (block: Block, { figures }: Pick<Dashboard, 'figures'>, below: number) =>
	FIGURES.filter((figure) => figure.block === block).map(({ slug, unit, list }) => ({
		slug,
		name: m[`figure_${slug}`](),
		value: spoken(figures[slug], unit, below),
		list
	}));

/** Every definition, block by block. */
export const definitionsOf = (block: Block) =>
	FIGURES.filter((figure) => figure.block === block).map(({ slug, list }) => ({
		slug,
		name: m[`figure_${slug}`](),
		formula: m[`figure_${slug}_formula`](),
		excluded: m[`figure_${slug}_excluded`](),
		list
	}));

type Names = ReadonlyMap<string, { readonly name: string; readonly slug: string }>;

const people = (value: number) => m.dashboard_people({ count: value, value: number(value) });

/** Published rows as a chart: those with people, then the others together. */
function placesChart({ rows, others }: Dashboard['attendances'], names: Names) {
	const told = rows
		.filter(({ people }) => people > 0)
		.map(({ id, people: value }) => ({
			label: id === ELSEWHERE ? m.dashboard_several() : (names.get(id)?.name ?? id),
			value,
			display: people(value)
		}));
	return others === null || others === 0
		? told
		: [...told, { label: m.dashboard_others(), value: others, display: people(others) }];
}

/** The one chart of each block. */
function chartsOf({ attendances, participations, milestones, money, kinds }: Dashboard, names: Names) {
	const counted = (label: string, value: number) => ({ label, value, display: number(value) });
	const paid = (label: string, cents: number) => ({ label, value: cents / 100, display: euros(cents) });
	return {
		partecipazione: { caption: m.dashboard_chart_attendances(), rows: placesChart(attendances, names) },
		efficacia: {
			caption: m.dashboard_chart_milestones(),
			rows: [
				counted(m.dashboard_in_time(), milestones.inTime),
				counted(m.dashboard_late(), milestones.late),
				counted(m.dashboard_missed(), milestones.missed)
			]
		},
		impatto: { caption: m.dashboard_chart_participations(), rows: placesChart(participations, names) },
		efficienza: {
			caption: m.dashboard_chart_money(),
			rows: [
				paid(m.dashboard_spent(), money.spent),
				paid(m.dashboard_planned(), money.planned),
				paid(m.dashboard_in_kind(), money.inKind)
			]
		},
		innovazione: {
			caption: m.dashboard_chart_kinds(),
			rows: [
				counted(m.dashboard_prevenzione(), kinds.prevenzione),
				counted(m.dashboard_promozione(), kinds.promozione),
				counted(m.dashboard_riparazione(), kinds.riparazione)
			]
		}
	};
}

/** The year as a sentence: what the page says first. */
export const sentenceOf = (year: number, { figures }: Dashboard, below: number) =>
	m.dashboard_sentence({
		year,
		people: spoken(figures.attendances, 'people', below),
		meetings: figures.meetings_held.kind === 'value' ? figures.meetings_held.value : 0,
		projects: spoken(figures.projects_in_progress, 'number', below)
	});

/** The five blocks, each with its question, its figures and its chart. */
export function blocksOf(dashboard: Dashboard, names: Names, below: number) {
	const charts = chartsOf(dashboard, names);
	return BLOCKS.map((block) => {
		const [main, ...others] = figuresOf(block, dashboard, below);
		return {
			block,
			name: m[`block_${block}`](),
			question: m[`block_${block}_question`](),
			main,
			others,
			chart: charts[block]
		};
	});
}

/** A row for each quartiere, then those too small to tell apart. */
export function placesTable({ places, attendances, participations }: Dashboard, names: Names) {
	const cell = ({ rows: told }: Dashboard['attendances'], id: string) => {
		const row = told.find((one) => one.id === id);
		return row ? number(row.people) : m.dashboard_together();
	};
	const rows = places.map(({ id, meetings, initiatives, projects }) => ({
		name: names.get(id)?.name ?? id,
		slug: names.get(id)?.slug ?? id,
		meetings: number(meetings),
		attendances: cell(attendances, id),
		initiatives: number(initiatives),
		projects: number(projects),
		participations: cell(participations, id)
	}));
	const several = participations.rows.find(({ id }) => id === ELSEWHERE);
	return {
		rows,
		several: several && several.people > 0 ? number(several.people) : null,
		others: {
			attendances: together(attendances),
			participations: together(participations)
		}
	};
}

/** What the rows told together make, or nothing when there are none or they are too few. */
const together = ({ together: merged, others }: Dashboard['attendances']) =>
	merged.length === 0 ? null : others === null ? m.dashboard_too_few() : number(others);
