import { dateInWords, dayInWords } from '../formats/dates';
import { number } from '../formats/numbers';
import { m } from '../paraglide/messages.js';
import type { City } from './city.server';
import { figureNamed, type Measure } from './figures';
import { labelsOf, type Label } from './labels.server';
import type { Named } from './measures.server';
import type { Behind } from './queries.server';
import type { Row, RowKind, Together } from './rows';
import { spoken, withUnit } from './told.server';

export const PAGE_SIZE = 50;

/** Some rows as they are read: what each is, where it leads, what it brings. */
export function rowsInWords(city: City, measure: Named, rows: readonly Row[]) {
	const labels = labelsFor(rows);
	return rows.map((row) => {
		const label = labels(row);
		return {
			title: label?.title ?? row.id,
			href: label?.href ?? '/cruscotto',
			of: [label?.of ?? '', placeIn(city, row)].filter(Boolean).join(', '),
			day: dayWords(label?.day ?? null),
			value: valueWords(measure, row)
		};
	});
}

/** A question for each kind of thing, however many there are of it. */
function labelsFor(rows: readonly Row[]): (row: Row) => Label | undefined {
	const kinds = new Set(rows.map(({ kind }) => kind));
	const found = new Map(
		[...kinds].map((kind) => [
			kind,
			labelsOf(
				kind,
				rows.filter((row) => row.kind === kind).map(({ id }) => id)
			)
		])
	);
	return ({ kind, id }) => found.get(kind)?.get(id);
}

/** Where something was measured, when it was in one place of many. */
const placeIn = (city: City, { kind, facets }: Row) =>
	kind === 'outcome' ? placeName(city, facets.places?.[0] ?? '') : '';

export const placeName = (city: City, id: string) => city.neighbourhoods().get(id)?.name ?? '';

const dayWords = (day: Label['day']) =>
	day === null ? '' : typeof day === 'number' ? dateInWords(new Date(day)) : dayInWords(day);

/** Milestones, commitments, projects and objectives are in a share, or are not: said in words. */
function valueWords({ name, fold, unit }: Named, { value, small, several }: Row) {
	const figure = figureNamed(name);
	if (figure?.fold === 'share') return partWords(figure.slug, value === 1);
	const few = small !== undefined && small.few.times > 0;
	if (value === null) return few ? m.dashboard_few() : m.dashboard_missing();
	const words = withUnit(value, unit);
	return (few && fold !== 'weighted') || (fold === 'highest' && several)
		? m.dashboard_at_least({ value: words })
		: words;
}

const PARTS = {
	milestones_in_time: [m.figure_milestones_in_time_yes, m.figure_milestones_in_time_no],
	commitments_kept: [m.figure_commitments_kept_yes, m.figure_commitments_kept_no],
	prevention_share: [m.figure_prevention_share_yes, m.figure_prevention_share_no],
	objectives_covered: [m.figure_objectives_covered_yes, m.figure_objectives_covered_no]
} as const;

function partWords(slug: string, within: boolean) {
	const [, words] = Object.entries(PARTS).find(([name]) => name === slug) ?? [];
	const [yes, no] = words ?? [];
	return (within ? yes?.() : no?.()) ?? '';
}

/** Small parts told together, with how much they make. */
export const togetherInWords = (city: City, { unit }: Measure, together: readonly Together[]) =>
	together.map(({ placeId, value }) => ({
		name:
			placeId === null ? m.dashboard_others() : m.dashboard_others_there({ place: placeName(city, placeId) }),
		value: withUnit(value, unit)
	}));

/** What all rows make, and how. */
export function footOf({ fold, unit }: Measure, { rows, told }: Behind) {
	const part = rows.filter(({ value }) => value === 1).length;
	return {
		how: m[`dashboard_fold_${fold}`](),
		value:
			fold === 'share' && rows.length > 0
				? `${m.dashboard_parts({ part: number(part), whole: number(rows.length) })}: ${spoken(told, unit)}`
				: spoken(told, unit)
	};
}

/** Whether the things of a kind have a day of their own, or belong to something. */
const DATED: readonly RowKind[] = [
	'meeting',
	'initiative',
	'consultation',
	'milestone',
	'commitment',
	'expense',
	'project'
];
const OWNED: readonly RowKind[] = [
	'meeting',
	'milestone',
	'commitment',
	'expense',
	'funding',
	'objective',
	'outcome'
];

export const columnsOf = (rows: readonly Row[]) => ({
	dated: rows.some(({ kind }) => DATED.includes(kind)),
	owned: rows.some(({ kind }) => OWNED.includes(kind))
});
