import { askedFrom } from '$lib/dashboard/asked.server';
import { cityNow } from '$lib/dashboard/city.server';
import { rowsTable } from '$lib/dashboard/exports.server';
import { measureNamed } from '$lib/dashboard/measures.server';
import { visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';

/** Every row behind a figure: the same that the page shows, whole. */
export function GET({ params, url }) {
	const city = cityNow(cityRulesInForce().suppress_below);
	const measure = visible(measureNamed(city, params.figure));
	return new Response(rowsTable(city, measure, askedFrom(url).scope), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${measure.name}.csv"`
		}
	});
}
