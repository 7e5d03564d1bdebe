import { error } from '@sveltejs/kit';
import { now } from '$lib/clock';
import { signedIn } from '$lib/http.server';
import * as can from '$lib/municipality/policy';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { listWaiting } from '$lib/today/queries.server';
import { isLate } from '$lib/today/rules';

export function load(event) {
	const actor = signedIn(event);
	if (!can.lookAfter(actor)) error(403, m.refusal_forbidden());
	const rules = cityRulesInForce();
	return {
		title: m.today_title(),
		crumbs: [],
		lines: listWaiting(actor).map((line) => ({ ...line, late: isLate(line, rules, now()) }))
	};
}
