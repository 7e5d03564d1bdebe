import { visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { findPublishedPact } from '$lib/pacts/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { pactPage } from '$lib/projects/pact/page.server';

export function load({ params }) {
	const pact = visible(findPublishedPact(params.pact));
	return {
		title: pact.title,
		crumbs: [{ label: m.pact(), href: '/patto' }],
		pact: pactPage(pact, cityRulesInForce().suppress_below)
	};
}
