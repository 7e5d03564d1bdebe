import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { withdrawInitiative } from '$lib/initiatives/commands.server';
import { withdrawForm } from '$lib/initiatives/drafts/forms';
import * as can from '$lib/initiatives/policy';
import { findInitiative } from '$lib/initiatives/queries.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const initiative = visible(findInitiative(event.params.initiative));
	if (!can.own(actor, initiative)) error(403, m.refusal_forbidden());

	return {
		title: m.initiative_withdraw(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: initiative.title, href: `/iniziative/${initiative.id}` }
		],
		idea: initiative.title,
		withdrawForm: await superValidate(zod4(withdrawForm), { id: 'ritiro' })
	};
}

export const actions = {
	default: (event) =>
		submit(event, withdrawForm, (actor, { reason }) => {
			withdrawInitiative(actor, event.params.initiative, reason);
			return { goTo: `/iniziative/${event.params.initiative}`, text: m.initiative_withdrawn_done() };
		})
};
