import { error } from '@sveltejs/kit';
import type { Actor } from '$lib/actor';
import * as audit from '$lib/audit/policy';
import { findProgress } from '$lib/guide/queries.server';
import { stepsOf, type Step } from '$lib/guide/rules';
import { signedIn } from '$lib/http.server';
import { conveningScope } from '$lib/meetings/policy';
import * as can from '$lib/municipality/policy';
import { findMunicipality } from '$lib/municipality/queries.server';
import * as pacts from '$lib/pacts/policy';
import { m } from '$lib/paraglide/messages.js';
import { pagesFor } from './pages.server';

const WHERE: Readonly<Record<Step, string>> = {
	municipality: '/amministrazione/comune',
	neighbourhoods: '/amministrazione/quartieri',
	staff: '/amministrazione/persone',
	tavoli: '/amministrazione/tavoli',
	organizations: '/amministrazione/organizzazioni',
	pact: '/amministrazione/patto',
	meeting: '/incontri/nuovo'
};

export function load(event) {
	const actor = signedIn(event);
	const setsUp = can.setUp(actor);
	if (!setsUp && !audit.read(actor)) error(403, m.refusal_forbidden());
	const steps = stepsOf(findProgress());

	return {
		title: m.administration_title(),
		crumbs: [],
		name: findMunicipality()?.name,
		finished: steps.every(({ done }) => done),
		steps: steps.map(({ step, done, next }) => ({
			step,
			done,
			next,
			title: m[`guide_${step}`](),
			what: m[`guide_${step}_what`](),
			act: m[`guide_${step}_act`](),
			href: WHERE[step],
			/** Some steps are for whoever coordinates: this says how to go on. */
			whoElse: mayTake(actor, step) ? undefined : m[`guide_${step === 'pact' ? 'pact' : 'meeting'}_who`]()
		})),
		pages: pagesFor(actor)
	};
}

function mayTake(actor: Actor, step: Step) {
	if (step === 'pact') return pacts.write(actor);
	const { everywhere, tavoloIds, neighbourhoodIds } = conveningScope(actor);
	if (step === 'meeting') return everywhere || tavoloIds.length + neighbourhoodIds.length > 0;
	return can.setUp(actor);
}
