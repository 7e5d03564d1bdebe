import { cityRulesInForce } from '$lib/municipality/queries.server';
import { listed } from '$lib/opendata/words.server';
import { m } from '$lib/paraglide/messages.js';

export const load = () => ({
	title: m.data_title(),
	crumbs: [],
	below: cityRulesInForce().suppress_below,
	datasets: listed()
});
