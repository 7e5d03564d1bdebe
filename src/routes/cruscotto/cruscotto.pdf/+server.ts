import { askedFrom } from '$lib/dashboard/asked.server';
import { cityNow } from '$lib/dashboard/city.server';
import { mapMeasure } from '$lib/dashboard/places.server';
import { reportPdf } from '$lib/dashboard/report.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';

/** The page as a paper, with the same filters. */
export async function GET({ url }) {
	const city = cityNow(cityRulesInForce().suppress_below);
	const measure = mapMeasure(city, url);
	const paper = await reportPdf({ city, measure, asked: () => askedFrom(url) });
	return new Response(new Uint8Array(paper), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': 'inline; filename="cruscotto.pdf"'
		}
	});
}
