import { error } from '@sveltejs/kit';
import { ACTIONS } from '$lib/audit/actions';
import * as can from '$lib/audit/policy';
import { choiceOf, dayFrom } from '$lib/formats/addresses';
import { signedIn } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { actsTable } from '$lib/tavoli/acts.server';

/** The same list that the page shows, whole. */
export function GET(event) {
	const actor = signedIn(event);
	if (!can.read(actor)) error(403, m.refusal_forbidden());
	const filter = { action: choiceOf(event.url, 'atto', ACTIONS), day: dayFrom(event.url, 'giorno') };
	return new Response(actsTable(actor, filter), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="registro-atti.csv"'
		}
	});
}
