import type { Actor } from '$lib/actor';
import type { Step } from '$lib/guide/rules';
import { conveningScope } from '$lib/meetings/policy';
import * as can from '$lib/municipality/policy';
import * as pacts from '$lib/pacts/policy';
import { m } from '$lib/paraglide/messages.js';

const WHERE: Readonly<Record<Step, string>> = {
	municipality: '/amministrazione/comune',
	neighbourhoods: '/amministrazione/quartieri',
	staff: '/amministrazione/persone',
	tavoli: '/tavoli',
	organizations: '/amministrazione/organizzazioni',
	pact: '/amministrazione/patto',
	meeting: '/incontri/nuovo'
};

type Shown = { readonly step: Step; readonly done: boolean; readonly next: boolean };

/** A step of the guide in words: where to take it, or who else does. */
export const inWords = (actor: Actor, { step, ...standing }: Shown) => ({
	step,
	...standing,
	title: m[`guide_${step}`](),
	what: m[`guide_${step}_what`](),
	act: m[`guide_${step}_act`](),
	href: WHERE[step],
	whoElse: mayTake(actor, step) ? undefined : whoTakes(step)
});

function mayTake(actor: Actor, step: Step) {
	if (step === 'pact') return pacts.write(actor);
	if (step === 'tavoli') return can.lookAfter(actor);
	const { everywhere, tavoloIds, neighbourhoodIds } = conveningScope(actor);
	if (step === 'meeting') return everywhere || tavoloIds.length + neighbourhoodIds.length > 0;
	return can.setUp(actor);
}

function whoTakes(step: Step) {
	if (step === 'pact' || step === 'tavoli' || step === 'meeting') return m[`guide_${step}_who`]();
	return m.guide_city_who();
}
