import type { Unit } from '../indicators/rules';
import { m } from '../paraglide/messages.js';
import { poolFew } from '../privacy/pools';
import { objectivesWithin } from './behind-projects.server';
import { BEHIND } from './behind.server';
import type { City } from './city.server';
import {
	apartFrom,
	figureNamed,
	PROJECT,
	type FigureSlug,
	type FigureUnit,
	type Fold,
	type Measure,
	type Told
} from './figures';
import { outcomeRows } from './outcomes.server';
import { publish, tell, type Pools, type Published, type Row, type Small } from './rows';
import type { Scope } from './scope';
import { yearOfDay } from './years';

/** A figure of the dictionary, or an indicator that projects measure: what can be told within a scope. */
export type Named = Measure & { readonly name: string };

/** Indicators are told apart from figures by this before their name. */
const INDICATOR = 'indicatore-';
export const indicatorName = (slug: string) => `${INDICATOR}${slug}`;

const UNITS: Readonly<Record<Unit, FigureUnit>> = {
	persone: 'people',
	ore: 'hours',
	numero: 'number',
	euro_cents: 'euros',
	percento: 'percent',
	punti: 'points',
	giorni: 'days'
};
const FOLD_OF = { sum: 'sum', distinct: 'highest', weighted_mean: 'weighted', last: 'sum' } as const;

/** A figure of the dictionary. */
export function figureMeasure(slug: FigureSlug): Named {
	const figure = figureNamed(slug);
	if (!figure) throw new Error(`no figure is called ${slug}`);
	return { ...figure, name: slug };
}

/** What a name stands for, if for anything. */
export function measureNamed(city: City, name: string): Named | undefined {
	const figure = figureNamed(name);
	if (figure) return { ...figure, name };
	const indicator = city.indicators().find(({ slug }) => indicatorName(slug) === name);
	if (!indicator) return undefined;
	const fold: Fold = FOLD_OF[indicator.aggregation];
	return { name, unit: UNITS[indicator.unit], fold, follows: PROJECT, none: 'missing', onlyToday: false };
}

/** What may be told of a measure within a scope, or why nothing. */
export function answerOf(
	city: City,
	measure: Named,
	scope: Scope
): { told: Told; published: Published | null } {
	const apart = apartFrom(measure, scope, yearOfDay(city.today));
	if (apart) return { told: apart, published: null };
	const published = publishedOf(city, measure, scope);
	return { told: tell(measure, published), published };
}

function publishedOf(city: City, measure: Named, scope: Scope): Published {
	if (measure.name === 'objectives_covered')
		return { rows: objectivesWithin(city, scope), together: [], untold: false };
	const { rows, pools } = yearly(city, measure, scope.year);
	return publish(rows, pools, measure, scope);
}

type Yearly = { readonly rows: readonly Row[]; readonly pools: Pools };

/** All that stands behind a measure in a year: the pools are the same for whoever asks, however they narrow it. */
export function yearly(city: City, measure: Named, year: number): Yearly {
	const key = `${measure.name} ${year}`;
	const known = city.yearly.get(key);
	if (known) return known;
	const figure = figureNamed(measure.name);
	const rows = figure
		? BEHIND[figure.slug]({ city, year })
		: outcomeRows({ city, year }, measure.name.slice(INDICATOR.length));
	const made = { rows, pools: poolsOf(city, measure, rows) };
	city.yearly.set(key, made);
	return made;
}

/** Small parts of one thing, of one quartiere, of one polo, of the city. What is not added up is told by nobody. */
function poolsOf(city: City, { fold }: Measure, rows: readonly Row[]): Pools {
	const parts = rows.flatMap(({ id, facets, small }) => (small ? [{ id, facets, ...small }] : []));
	const neighbourhoods = city.neighbourhoods();
	if (fold === 'highest') return poolFew(parts, []);
	const poloOf = (part: Part) => neighbourhoods.get(placeOf(part) ?? '')?.districtId;
	const levels = [({ id, facets }: Part) => partName(id, placeOf({ facets })), placeOf, poloOf, () => 'city'];
	return [
		...poolFew(
			parts.filter(({ alone }) => !alone),
			levels
		),
		...poolFew(
			parts.filter(({ alone }) => alone),
			[]
		)
	];
}

type Part = Small & Pick<Row, 'id' | 'facets'>;

/** The one quartiere of a part, if it has one. */
export const placeOf = ({ facets }: Pick<Row, 'facets'>) =>
	facets.places?.length === 1 ? facets.places[0] : undefined;

/** Small counts of one thing in one place are always told, or not, in one pool. */
export const partName = (id: string, placeId: string | undefined) => `${id} ${placeId ?? ''}`;

/** A measure in words: the dictionary's for a figure, its own for an indicator. */
export function wordsOfMeasure(city: City, { name }: Named) {
	const figure = figureNamed(name);
	if (figure)
		return {
			name: m[`figure_${figure.slug}`](),
			formula: m[`figure_${figure.slug}_formula`](),
			excluded: m[`figure_${figure.slug}_excluded`]()
		};
	const indicator = city.indicators().find(({ slug }) => indicatorName(slug) === name);
	return { name: indicator?.name ?? name, formula: indicator?.definition ?? '', excluded: '' };
}
