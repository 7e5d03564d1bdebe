import { askedFrom } from '$lib/dashboard/asked.server';
import { cityNow } from '$lib/dashboard/city.server';
import { placesTable } from '$lib/dashboard/exports.server';
import { mapMeasure, mapOf } from '$lib/dashboard/places.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';

/** The table of the map. */
export function GET({ url }) {
	const { scope, query } = askedFrom(url);
	const city = cityNow(cityRulesInForce().suppress_below);
	const measure = mapMeasure(city, url);
	return new Response(placesTable(mapOf(city, measure, scope, query), measure), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="quartieri.csv"'
		}
	});
}
