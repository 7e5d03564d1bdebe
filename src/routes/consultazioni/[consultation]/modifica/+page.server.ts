import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { proposalChoices, proposalFrom } from '$lib/consultations/choices.server';
import { updateConsultation } from '$lib/consultations/commands.server';
import { consultationForm } from '$lib/consultations/forms';
import { methodStep, wayOf } from '$lib/consultations/methods.server';
import * as can from '$lib/consultations/policy';
import { findConsultation } from '$lib/consultations/queries.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

type Draft = { readonly tavoloId: string | null; readonly tavolo: string | null };

const tavoloOf = ({ tavoloId, tavolo }: Draft) =>
	tavoloId && tavolo ? { id: tavoloId, name: tavolo } : undefined;

export async function load(event) {
	const actor = signedIn(event);
	const found = findConsultation(event.params.consultation);
	const draft = visible(found?.calledAt === null && can.call(actor, found) ? found : undefined);

	const way = wayOf(event.url, draft);

	return {
		title: m.consultation_edit(),
		crumbs: [
			{ label: m.consultations_title(), href: '/consultazioni' },
			{ label: draft.question, href: `/consultazioni/${draft.id}/gestione` }
		],
		step: methodStep(event.url, way),
		choices: proposalChoices(tavoloOf(draft)),
		consultationForm: await superValidate({ ...proposalFrom(draft), ...way }, zod4(consultationForm), {
			id: 'votazione',
			errors: false
		})
	};
}

export const actions = {
	default: (event) =>
		submit(event, consultationForm, (actor, proposal) => {
			updateConsultation(actor, { ...proposal, id: event.params.consultation });
			return { goTo: `/consultazioni/${event.params.consultation}/gestione`, text: m.consultation_saved() };
		})
};
