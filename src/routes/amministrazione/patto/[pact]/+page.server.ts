import { error } from '@sveltejs/kit';
import { signedIn, visible } from '$lib/http.server';
import { writingPage } from '$lib/pacts/page.server';
import * as can from '$lib/pacts/policy';
import { findPact } from '$lib/pacts/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { lifecycle, writing } from './acts.server';
import { formsOf } from './forms.server';

export async function load(event) {
	if (!can.write(signedIn(event))) error(403, m.refusal_forbidden());
	const pact = visible(findPact(event.params.pact));
	const page = writingPage(pact);
	return { ...page, ...(await formsOf(pact, page.options)) };
}

export const actions = { ...writing, ...lifecycle };
