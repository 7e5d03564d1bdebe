import { today } from '$lib/clock';
import { visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { findPublishedPact } from '$lib/pacts/queries.server';
import { yearsBegun } from '$lib/pacts/rules';
import { m } from '$lib/paraglide/messages.js';
import { reportPage } from '$lib/projects/pact/report.server';

export function load({ params }) {
	const pact = visible(findPublishedPact(params.pact));
	const year = visible(yearsBegun(pact, today()).find((one) => String(one) === params.year));
	return {
		crumbs: [
			{ label: m.pact(), href: '/patto' },
			{ label: pact.title, href: `/patto/${pact.slug}` }
		],
		...reportPage(pact, year, cityRulesInForce().suppress_below)
	};
}
