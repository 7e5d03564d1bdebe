import { today } from '$lib/clock';
import { readDashboard } from '$lib/dashboard/queries.server';
import { blocksOf, placesTable, sentenceOf } from '$lib/dashboard/words.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';

/** How many years one can look back. */
const YEARS = 6;

export function load({ url }) {
	const neighbourhoods = listNeighbourhoods();
	const below = cityRulesInForce().suppress_below;
	const thisYear = Number(today().slice(0, 4));
	const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
	const year = years.find((one) => String(one) === url.searchParams.get('anno')) ?? thisYear;
	const here = neighbourhoods.find(({ slug }) => slug === url.searchParams.get('quartiere'));
	const names = new Map(neighbourhoods.map(({ id, name, slug }) => [id, { name, slug }]));
	const dashboard = readDashboard({
		year,
		neighbourhoodId: here?.id ?? null,
		neighbourhoodIds: neighbourhoods.map(({ id }) => id),
		below
	});

	return {
		title: here ? `${m.dashboard()}: ${here.name}` : m.dashboard(),
		crumbs: [],
		said: sentenceOf(year, dashboard, below),
		blocks: blocksOf(dashboard, names, below),
		places: placesTable(dashboard, names),
		filters: [
			{
				name: 'anno',
				label: m.dashboard_year(),
				value: String(year),
				options: years.map((one) => ({ value: String(one), label: String(one) }))
			},
			{
				name: 'quartiere',
				label: m.dashboard_place(),
				value: here?.slug,
				any: m.dashboard_where(),
				options: neighbourhoods.map(({ slug, name }) => ({ value: slug, label: name }))
			}
		]
	};
}
