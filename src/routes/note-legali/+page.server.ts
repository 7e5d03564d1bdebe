import { findMunicipality } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load() {
	const city = findMunicipality();
	return {
		title: m.legal_title(),
		crumbs: [],
		updatedAt: city?.updatedAt,
		publisher: city ? m.site_municipality({ name: city.name }) : m.site_name()
	};
}
