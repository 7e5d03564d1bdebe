import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load() {
	const { minimum_age, answer_days } = cityRulesInForce();
	return { title: m.about_title(), crumbs: [], age: minimum_age, days: answer_days };
}
