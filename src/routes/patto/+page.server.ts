import { cityRulesInForce } from '$lib/municipality/queries.server';
import { findPactInForce, listPublishedPacts } from '$lib/pacts/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { pactPage } from '$lib/projects/pact/page.server';

export function load() {
	const pact = findPactInForce();
	return {
		title: pact?.title ?? m.pact(),
		crumbs: [],
		pact: pact && pactPage(pact, cityRulesInForce().suppress_below),
		older: listPublishedPacts().filter(({ slug }) => slug !== pact?.slug)
	};
}
