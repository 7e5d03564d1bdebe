import { error } from '@sveltejs/kit';
import { findProgress } from '$lib/guide/queries.server';
import { stepsOf } from '$lib/guide/rules';
import { signedIn } from '$lib/http.server';
import * as can from '$lib/municipality/policy';
import { findMunicipality } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { pagesFor } from './pages.server';
import { inWords } from './steps.server';

export function load(event) {
	const actor = signedIn(event);
	if (!can.enterAdministration(actor)) error(403, m.refusal_forbidden());
	const steps = stepsOf(findProgress());

	return {
		title: m.administration_title(),
		crumbs: [],
		name: findMunicipality()?.name,
		finished: steps.every(({ done }) => done),
		mayInvite: can.setUp(actor),
		steps: steps.map((step) => inWords(actor, step)),
		pages: pagesFor(actor)
	};
}
