import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { today } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { dayInWords } from '$lib/formats/dates';
import { signedIn, submit } from '$lib/http.server';
import { createPact } from '$lib/pacts/commands.server';
import { pactForm } from '$lib/pacts/forms';
import { templateOptions } from '$lib/pacts/options.server';
import * as can from '$lib/pacts/policy';
import { listPacts } from '$lib/pacts/queries.server';
import { pactState } from '$lib/pacts/rules';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	if (!can.write(signedIn(event))) error(403, m.refusal_forbidden());
	const year = Number(today().slice(0, 4));
	return {
		title: m.pact_admin(),
		crumbs: [{ label: m.nav_administration(), href: '/amministrazione' }],
		pacts: listPacts().map((pact) => ({
			id: pact.id,
			title: pact.title,
			state: m[`pact_state_${pactState(pact)}`](),
			period: m.pact_period({ from: dayInWords(pact.startsOn), to: dayInWords(pact.endsOn) })
		})),
		templates: templateOptions(),
		pactForm: await superValidate(
			{
				id: newId(),
				template: 'reggio_emilia',
				title: m.pact(),
				startsOn: `${year}-01-01`,
				endsOn: `${year + 2}-12-31`
			},
			zod4(pactForm),
			{ id: 'patto', errors: false }
		)
	};
}

export const actions = {
	default: (event) =>
		submit(event, pactForm, (actor, typed) => {
			createPact(actor, typed);
			return { goTo: `/amministrazione/patto/${typed.id}`, text: m.pact_created() };
		})
};
