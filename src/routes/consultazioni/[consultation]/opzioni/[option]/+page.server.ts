import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { updateOption } from '$lib/consultations/options/commands.server';
import { optionForm } from '$lib/consultations/options/forms';
import { draftWithOptions, optionPageOf } from '$lib/consultations/options/page.server';
import { typedEuros } from '$lib/formats/money';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const draft = visible(draftWithOptions(signedIn(event), event.params.consultation));
	const { option, ...page } = visible(optionPageOf(draft, event.params.option));
	const { id, title, description, cents, neighbourhoodId } = option;

	return {
		title: m.option_edit(),
		...page,
		optionForm: await superValidate(
			{
				...{ id, title, description, euros: cents === null ? '' : typedEuros(cents) },
				neighbourhoodId: neighbourhoodId ?? ''
			},
			zod4(optionForm),
			{ id: 'opzione' }
		)
	};
}

export const actions = {
	default: (event) =>
		submit(event, optionForm, (actor, typed) => {
			const { consultation, option: id } = event.params;
			updateOption(actor, consultation, { ...typed, id });
			return { goTo: `/consultazioni/${consultation}/opzioni`, text: m.option_saved() };
		})
};
