import { askedFrom } from '$lib/dashboard/asked.server';
import { cityNow } from '$lib/dashboard/city.server';
import { columnsOf, footOf, PAGE_SIZE, rowsInWords, togetherInWords } from '$lib/dashboard/list.server';
import { measureNamed, wordsOfMeasure } from '$lib/dashboard/measures.server';
import { readRows, readTrend } from '$lib/dashboard/queries.server';
import { spoken } from '$lib/dashboard/told.server';
import { trendOf } from '$lib/dashboard/words.server';
import { pagesOf } from '$lib/formats/addresses';
import { number } from '$lib/formats/numbers';
import { visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ params, url }) {
	const { scope, narrowed, query, filters } = askedFrom(url);
	const city = cityNow(cityRulesInForce().suppress_below);
	const measure = visible(measureNamed(city, params.figure));
	const behind = readRows(city, measure, scope);
	const { page, pages } = pagesOf(url, behind.rows.length, PAGE_SIZE);
	const shown = behind.rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
	const words = wordsOfMeasure(city, measure);

	return {
		title: words.name,
		crumbs: [{ label: m.dashboard(), href: `/cruscotto?${query}` }],
		said: `${scope.year}: ${spoken(behind.told, measure.unit)}`,
		narrowed: narrowed.length > 0 ? m.dashboard_narrowed_to({ what: narrowed.join('; ') }) : '',
		words,
		filters,
		trend: measure.onlyToday ? null : trendOf(readTrend(city, measure, scope), measure.unit),
		apart: behind.told.kind === 'apart',
		count: m.dashboard_rows_count({ count: behind.rows.length, shown: number(behind.rows.length) }),
		columns: columnsOf(shown),
		rows: rowsInWords(city, measure, shown),
		together: togetherInWords(city, measure, behind.together),
		untold: behind.untold,
		foot: footOf(measure, behind),
		page,
		pages,
		file: `/cruscotto/${measure.name}/righe.csv?${query}`,
		back: `/cruscotto?${query}`
	};
}
