import { today } from '$lib/clock';
import { visible } from '$lib/http.server';
import { findIndicatorNamed } from '$lib/indicators/queries.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { findPublishedPact, listObjectives } from '$lib/pacts/queries.server';
import { yearsOf, yearTold } from '$lib/pacts/rules';
import { m } from '$lib/paraglide/messages.js';
import { numbersPage } from '$lib/projects/pact/numbers.server';

export function load({ params, url }) {
	const pact = visible(findPublishedPact(params.pact));
	const indicator = visible(findIndicatorNamed(params.indicator));
	const asked = Number(url.searchParams.get('anno') ?? yearTold(pact, today()));
	const { first, last } = yearsOf(pact);
	const year =
		Number.isInteger(asked) && asked >= first - 1 && asked <= last ? asked : yearTold(pact, today());
	const objective = listObjectives(pact.id).find(({ id }) => id === url.searchParams.get('obiettivo'));
	return {
		crumbs: [
			{ label: m.pact(), href: '/patto' },
			{ label: pact.title, href: `/patto/${pact.slug}` }
		],
		...numbersPage({ pact, indicator, year, objective, below: cityRulesInForce().suppress_below })
	};
}
