import { askedFrom } from '$lib/dashboard/asked.server';
import { cityNow } from '$lib/dashboard/city.server';
import { mapMeasure, mapOf, mapOptions } from '$lib/dashboard/places.server';
import { blocksOf, sentenceOf } from '$lib/dashboard/words.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ url }) {
	const { scope, narrowed, query, filters } = askedFrom(url);
	const city = cityNow(cityRulesInForce().suppress_below);
	const measure = mapMeasure(city, url);
	const mapQuery = `${query}&numero=${measure.name}`;

	return {
		title: m.dashboard(),
		crumbs: [],
		said: sentenceOf(city, scope),
		narrowed: narrowed.length > 0 ? m.dashboard_narrowed_to({ what: narrowed.join('; ') }) : '',
		blocks: blocksOf(city, scope, query),
		map: mapOf(city, measure, scope, query),
		filters: [
			...filters,
			{
				name: 'numero',
				label: m.dashboard_map_choice(),
				value: measure.name,
				options: mapOptions(city)
			}
		],
		files: [
			{ href: `/cruscotto/cruscotto.pdf?${mapQuery}`, label: m.dashboard_report() },
			{ href: `/cruscotto/cruscotto.csv?${query}`, label: m.dashboard_download() },
			{ href: `/cruscotto/quartieri.csv?${mapQuery}`, label: m.dashboard_download_map() }
		]
	};
}
