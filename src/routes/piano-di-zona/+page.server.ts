import { pagesOf } from '$lib/formats/addresses';
import { permit, signedIn } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { inShort, planAsked } from '$lib/zoneplan/page.server';
import * as can from '$lib/zoneplan/policy';
import { listProjectSheets } from '$lib/zoneplan/queries.server';

const PAGE_SIZE = 50;

export function load(event) {
	permit(can.compile(signedIn(event)));
	const { asked, filters } = planAsked(event.url);
	const sheets = listProjectSheets(asked);
	const { page, pages } = pagesOf(event.url, sheets.length, PAGE_SIZE);
	return {
		title: m.plan_title({ year: asked.year }),
		crumbs: [],
		filters,
		files: `${new URLSearchParams(event.url.searchParams)}`,
		count: m.plan_count({ count: sheets.length, year: asked.year }),
		few: m.plan_few_note({ below: cityRulesInForce().suppress_below }),
		...{ page, pages },
		sheets: sheets.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(inShort)
	};
}
