import { redirect } from '@sveltejs/kit';
import { pageOf } from '$lib/consultations/page.server';
import * as can from '$lib/consultations/policy';
import { findCalled, findConsultation } from '$lib/consultations/queries.server';
import { visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ params: { consultation: id }, locals: { actor } }) {
	const called = findCalled(id);
	const draft = called ? undefined : findConsultation(id);
	if (draft && actor && can.call(actor, draft)) redirect(303, `/consultazioni/${id}/gestione`);

	return {
		crumbs: [{ label: m.consultations_title(), href: '/consultazioni' }],
		...pageOf(visible(called), actor)
	};
}
