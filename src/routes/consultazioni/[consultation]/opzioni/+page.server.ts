import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { addInitiativesAsOptions } from '$lib/consultations/options/admitted/commands.server';
import { addOption, moveOption, removeOption } from '$lib/consultations/options/commands.server';
import { initiativesForm, moveForm, optionForm, optionIdForm } from '$lib/consultations/options/forms';
import { draftWithOptions, optionsPageOf } from '$lib/consultations/options/page.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const draft = visible(draftWithOptions(actor, event.params.consultation));

	return {
		title: m.options_title(),
		...optionsPageOf(draft),
		optionForm: await superValidate({ id: newId() }, zod4(optionForm), { id: 'opzione', errors: false }),
		initiativesForm: await superValidate(zod4(initiativesForm), { id: 'iniziative' })
	};
}

type Event = { readonly params: { readonly consultation: string } };
const here = ({ params: { consultation } }: Event, text: string) => ({
	goTo: `/consultazioni/${consultation}/opzioni`,
	text
});

export const actions = {
	add: (event) =>
		submit(event, optionForm, (actor, typed) => {
			addOption(actor, event.params.consultation, typed);
			return here(event, m.option_added());
		}),
	initiatives: (event) =>
		submit(event, initiativesForm, (actor, { chosen }) => {
			addInitiativesAsOptions(actor, event.params.consultation, chosen);
			return here(event, m.option_added());
		}),
	move: (event) =>
		submit(event, moveForm, (actor, { optionId, by }) => {
			moveOption(actor, event.params.consultation, optionId, by);
			return here(event, m.option_moved());
		}),
	remove: (event) =>
		submit(event, optionIdForm, (actor, { optionId }) => {
			removeOption(actor, event.params.consultation, optionId);
			return here(event, m.option_removed());
		})
};
