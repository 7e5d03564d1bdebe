import { COUNTED_BY_SYSTEM } from '../indicators/rules';
import { drawMap } from '../neighbourhoods/map';
import { listNeighbourhoodShapes } from '../neighbourhoods/queries.server';
import { m } from '../paraglide/messages.js';
import type { City } from './city.server';
import { FIGURES, type Told } from './figures';
import { indicatorName, measureNamed, wordsOfMeasure, type Named } from './measures.server';
import { readPlaces } from './queries.server';
import type { Scope } from './scope';
import { spoken } from './told.server';

/** Indicators that are figures already. */
const ARE_FIGURES: readonly string[] = [
	...COUNTED_BY_SYSTEM,
	'partecipazioni',
	'persone-raggiunte',
	'ore-di-volontariato',
	'soddisfazione',
	'nuove-collaborazioni'
];

/** What the map may show: the figures, and whatever else projects measure. */
export const mapOptions = (city: City) => [
	...FIGURES.map(({ slug }) => ({ value: slug, label: m[`figure_${slug}`]() })),
	...city
		.indicators()
		.filter(({ slug, archivedAt }) => archivedAt === null && !ARE_FIGURES.includes(slug))
		.map(({ slug, name }) => ({ value: indicatorName(slug), label: m.dashboard_map_indicator({ name }) }))
];

/** The measure that the address asks the map for; people at meetings unless it says otherwise. */
export function mapMeasure(city: City, url: URL): Named {
	const asked = url.searchParams.get('numero') ?? '';
	const measure = measureNamed(city, asked) ?? measureNamed(city, FIGURES[0].slug);
	if (!measure) throw new Error('the dictionary is empty');
	return measure;
}

/** A measure on the map and in its table: the same numbers, each with the way to its rows. */
export function mapOf(city: City, measure: Named, scope: Scope, query: string) {
	const shapes = listNeighbourhoodShapes();
	const { places, told, addsUp, elsewhere, together } = readPlaces(city, measure, scope);
	const said = (one: Told) => spoken(one, measure.unit);
	const known = new Map(places.map((place) => [place.id, place.told]));
	const highest = Math.max(0, ...places.map((place) => valueOf(place.told)));
	const shown = shapes.filter(({ id }) => known.has(id));
	const { viewBox, drawn } = drawMap(shown);
	const toldAt = (id: string): Told => known.get(id) ?? { kind: 'missing' };
	const name = wordsOfMeasure(city, measure).name;
	return {
		caption: m.dashboard_map_of({ name, year: scope.year }),
		name,
		note: addsUp ? m.dashboard_map_adds_up() : m.dashboard_map_no_sum(),
		viewBox,
		shapes: drawn.flatMap(({ place, path }) =>
			path === undefined
				? []
				: [
						{
							path,
							label: `${place.name}: ${said(toldAt(place.id))}`,
							href: rowsHref(measure, query, place.slug),
							colour: 0,
							value: highest === 0 ? 0 : valueOf(toldAt(place.id)) / highest
						}
					]
		),
		rows: shown
			.toSorted((a, b) => a.name.localeCompare(b.name, 'it'))
			.map(({ id, name: place, slug }) => ({
				name: place,
				href: rowsHref(measure, query, slug),
				value: valueOf(toldAt(id)),
				display: said(toldAt(id)),
				told: toldAt(id)
			})),
		rest: [
			...(elsewhere ? [{ name: m.dashboard_several(), display: said(elsewhere), told: elsewhere }] : []),
			...(together ? [{ name: m.dashboard_others(), display: said(together), told: together }] : [])
		],
		total: { display: said(told), href: `/cruscotto/${measure.name}?${query}`, told }
	};
}

export type MapShown = ReturnType<typeof mapOf>;

const valueOf = (told: Told) => (told.kind === 'value' ? told.value : 0);

function rowsHref({ name }: Named, query: string, slug: string) {
	const asked = new URLSearchParams(query);
	asked.set('quartiere', slug);
	return `/cruscotto/${name}?${asked}`;
}
