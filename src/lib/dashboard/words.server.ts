import { number } from '../formats/numbers';
import { m } from '../paraglide/messages.js';
import type { City } from './city.server';
import { BLOCKS, FIGURES, type Block, type Figure } from './figures';
import { figureMeasure } from './measures.server';
import { readFigures, readKinds, readMilestones, readTrend, type Point } from './queries.server';
import type { Scope } from './scope';
import { spoken, withUnit } from './told.server';

/** Every definition of a block. */
export const definitionsOf = (block: Block) =>
	FIGURES.filter((figure) => figure.block === block).map(({ slug, follows }) => ({
		slug,
		name: m[`figure_${slug}`](),
		formula: m[`figure_${slug}_formula`](),
		excluded: m[`figure_${slug}_excluded`](),
		follows: follows.map((name) => m[`dashboard_by_${name}`]()).join(', '),
		href: `/cruscotto/${slug}`
	}));

/** The year as a sentence: what the page says first. */
export function sentenceOf(city: City, scope: Scope) {
	const figures = readFigures(city, scope);
	const { year } = scope;
	const [held, people, projects] = [
		figures('meetings_held'),
		figures('attendances'),
		figures('projects_in_progress')
	];
	const meetings = held.kind === 'value' ? held.value : 0;
	const met =
		people.kind === 'value' && people.value > 0
			? m.dashboard_sentence({ year, meetings, people: spoken(people, 'people') })
			: m.dashboard_sentence_meetings({ year, meetings });
	return [
		...(held.kind === 'value' ? [met] : []),
		...(projects.kind === 'value' ? [m.dashboard_sentence_projects({ projects: projects.value })] : [])
	].join(' ');
}

/** Years beside a figure: what is missing has no height, and says so. */
export const trendOf = (points: readonly Point[], unit: Figure['unit']) =>
	points.map(({ year, told }) => ({
		label: String(year),
		value: told.kind === 'value' ? told.value : null,
		display: spoken(told, unit)
	}));
export type Trend = ReturnType<typeof trendOf>;

/** The figures of a block, each with where it comes from and the years before. */
const figuresOf = (city: City, scope: Scope, block: Block, query: string) =>
	FIGURES.filter((figure) => figure.block === block).map(({ slug, unit, onlyToday }) => ({
		slug,
		name: m[`figure_${slug}`](),
		value: spoken(readFigures(city, scope)(slug), unit),
		href: `/cruscotto/${slug}?${query}`,
		trend: onlyToday ? null : trendOf(readTrend(city, figureMeasure(slug), scope), unit)
	}));

type Bar = { readonly label: string; readonly value: number; readonly display: string };

/** What a block shows beside its years: what its main figure is made of. */
function chartOf(city: City, scope: Scope, block: Block): { caption: string; rows: readonly Bar[] } | null {
	const counted = (label: string, value: number) => ({ label, value, display: number(value) });
	if (block === 'efficacia') {
		const { inTime, late, missed } = readMilestones(city, scope);
		return {
			caption: m.dashboard_chart_milestones(),
			rows: [
				counted(m.dashboard_in_time(), inTime),
				counted(m.dashboard_late(), late),
				counted(m.dashboard_missed(), missed)
			]
		};
	}
	if (block === 'innovazione') {
		const kinds = readKinds(city, scope);
		return {
			caption: m.dashboard_chart_kinds(),
			rows: [
				counted(m.dashboard_prevenzione(), kinds.prevenzione),
				counted(m.dashboard_promozione(), kinds.promozione),
				counted(m.dashboard_riparazione(), kinds.riparazione)
			]
		};
	}
	return block === 'efficienza' ? { caption: m.dashboard_chart_money(), rows: moneyBars(city, scope) } : null;
}

function moneyBars(city: City, scope: Scope): Bar[] {
	const figures = readFigures(city, scope);
	const bar = (label: string, slug: 'money_spent' | 'money_planned' | 'given_in_kind') => {
		const told = figures(slug);
		return told.kind === 'value'
			? [{ label, value: told.value / 100, display: withUnit(told.value, 'euros') }]
			: [];
	};
	return [
		...bar(m.dashboard_spent(), 'money_spent'),
		...bar(m.dashboard_planned(), 'money_planned'),
		...bar(m.dashboard_in_kind(), 'given_in_kind')
	];
}

/** The five blocks, each with its question, its figures and its chart. */
export const blocksOf = (city: City, scope: Scope, query: string) =>
	BLOCKS.map((block) => {
		const figures = figuresOf(city, scope, block, query);
		return {
			block,
			name: m[`block_${block}`](),
			question: m[`block_${block}_question`](),
			main: figures[0],
			figures,
			chart: withBars(chartOf(city, scope, block))
		};
	});

/** A drawing of nothing but zeros says nothing. */
const withBars = (chart: ReturnType<typeof chartOf>) =>
	chart?.rows.some(({ value }) => value > 0) ? chart : null;

export type BlockShown = ReturnType<typeof blocksOf>[number];
