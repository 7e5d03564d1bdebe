import { askedFrom } from '$lib/dashboard/asked.server';
import { cityNow } from '$lib/dashboard/city.server';
import { figuresTable } from '$lib/dashboard/exports.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';

/** Every figure of the page, year by year. */
export function GET({ url }) {
	const city = cityNow(cityRulesInForce().suppress_below);
	return new Response(figuresTable(city, askedFrom(url).scope), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="cruscotto.csv"'
		}
	});
}
