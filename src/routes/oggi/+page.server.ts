import { error } from '@sveltejs/kit';
import { signedIn } from '$lib/http.server';
import * as can from '$lib/municipality/policy';
import { m } from '$lib/paraglide/messages.js';
import { listWaiting } from '$lib/today/queries.server';

export function load(event) {
	const actor = signedIn(event);
	if (!can.lookAfter(actor)) error(403, m.refusal_forbidden());
	return { title: m.today_title(), crumbs: [], lines: listWaiting(actor) };
}
