import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import {
	allowTogether,
	excludeTogether,
	setCeiling
} from '$lib/consultations/options/limits/commands.server';
import { ceilingForm, exclusionForm } from '$lib/consultations/options/forms';
import { draftWithOptions, limitsPageOf } from '$lib/consultations/options/page.server';
import { centsFrom } from '$lib/formats/money';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const draft = visible(draftWithOptions(signedIn(event), event.params.consultation));

	return {
		title: m.options_limits(),
		...limitsPageOf(visible(draft.method === 'budget' ? draft : undefined)),
		pairForm: await superValidate(zod4(exclusionForm), { id: 'coppia', errors: false }),
		ceilingForm: await superValidate(zod4(ceilingForm), { id: 'tetto', errors: false })
	};
}

type Event = { readonly params: { readonly consultation: string } };
const here = ({ params: { consultation } }: Event, text: string) => ({
	goTo: `/consultazioni/${consultation}/opzioni/limiti`,
	text
});

export const actions = {
	exclude: (event) =>
		submit(event, exclusionForm, (actor, { oneId, otherId }) => {
			excludeTogether(actor, event.params.consultation, oneId, otherId);
			return here(event, m.options_pair_saved());
		}),
	allow: (event) =>
		submit(event, exclusionForm, (actor, { oneId, otherId }) => {
			allowTogether(actor, event.params.consultation, oneId, otherId);
			return here(event, m.options_pair_removed());
		}),
	ceiling: (event) =>
		submit(event, ceilingForm, (actor, { neighbourhoodId, euros }) => {
			const cents = euros === '' ? null : (centsFrom(euros) ?? null);
			setCeiling(actor, event.params.consultation, neighbourhoodId, cents);
			return here(event, cents === null ? m.options_ceiling_removed() : m.options_ceiling_saved());
		})
};
