import { visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { findPublishedPact } from '$lib/pacts/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { comparisonPage } from '$lib/projects/pact/comparison.server';

export function load({ params }) {
	const pact = visible(findPublishedPact(params.pact));
	return {
		title: m.pact_years(),
		crumbs: [
			{ label: m.pact(), href: '/patto' },
			{ label: pact.title, href: `/patto/${pact.slug}` }
		],
		...comparisonPage(pact, cityRulesInForce().suppress_below)
	};
}
