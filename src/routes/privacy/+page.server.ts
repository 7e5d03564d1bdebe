import { cityRulesInForce, findMunicipality } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load() {
	const city = findMunicipality();
	return {
		title: m.notice_title(),
		crumbs: [],
		updatedAt: city?.updatedAt,
		controller: city ? m.site_municipality({ name: city.name }) : m.site_name(),
		contact: city?.dpoContact ?? '',
		below: cityRulesInForce().suppress_below
	};
}
