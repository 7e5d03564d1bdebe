import { error } from '@sveltejs/kit';
import { ACTIONS } from '$lib/audit/actions';
import * as can from '$lib/audit/policy';
import { AUDIT_PAGE } from '$lib/audit/rules';
import { choiceOf, dayFrom, pagesOf } from '$lib/formats/addresses';
import { signedIn } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { actionInWords, countActs, listActs } from '$lib/tavoli/acts.server';

export function load(event) {
	const actor = signedIn(event);
	if (!can.read(actor)) error(403, m.refusal_forbidden());
	const filter = { action: choiceOf(event.url, 'atto', ACTIONS), day: dayFrom(event.url, 'giorno') };
	const count = countActs(actor, filter);
	const { page, pages } = pagesOf(event.url, count, AUDIT_PAGE);
	return {
		title: m.audit_title(),
		crumbs: [{ label: m.administration_title(), href: '/amministrazione' }],
		filter,
		search: event.url.search,
		count,
		page,
		pages,
		acts: listActs(actor, filter, page),
		actions: ACTIONS.map((value) => ({ value, label: actionInWords(value) })).sort((a, b) =>
			a.label.localeCompare(b.label, 'it')
		)
	};
}
