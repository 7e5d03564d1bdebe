import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newProposal, proposalChoices } from '$lib/consultations/choices.server';
import { draftConsultation } from '$lib/consultations/commands.server';
import { methodStep, wayIn } from '$lib/consultations/methods.server';
import { consultationForm } from '$lib/consultations/forms';
import * as can from '$lib/consultations/policy';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { findTavolo } from '$lib/tavoli/queries.server';

export async function load(event) {
	const actor = signedIn(event);
	const asked = event.url.searchParams;
	const slug = asked.get('tavolo');
	const tavolo = slug ? visible(findTavolo(slug)) : undefined;
	if (!(tavolo ? can.callAt(actor, tavolo) : can.callSomewhere(actor))) error(403, m.refusal_forbidden());
	const way = wayIn(event.url);

	return {
		title: tavolo ? m.open_vote_new() : m.consultation_new(),
		lead: tavolo ? m.open_vote_new_lead({ tavolo: tavolo.name }) : m.consultation_new_lead(),
		crumbs: [{ label: m.consultations_title(), href: '/consultazioni' }],
		step: methodStep(event.url, way),
		choices: proposalChoices(tavolo),
		consultationForm: await superValidate(
			{ ...newProposal(asked.get('iniziativa'), asked.get('decisione'), way.method, tavolo), ...way },
			zod4(consultationForm),
			{ id: 'votazione', errors: false }
		)
	};
}

export const actions = {
	default: (event) =>
		submit(event, consultationForm, (actor, proposal) => {
			const id = draftConsultation(actor, proposal);
			return { goTo: `/consultazioni/${id}/gestione`, text: m.consultation_drafted() };
		})
};
