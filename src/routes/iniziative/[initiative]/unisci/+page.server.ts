import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { wordsOf } from '$lib/formats/addresses';
import { permit, signedIn, submit, visible } from '$lib/http.server';
import { mergeInitiative } from '$lib/initiatives/merging/commands.server';
import { mergeForm } from '$lib/initiatives/merging/forms';
import { candidatesFor } from '$lib/initiatives/merging/words.server';
import * as can from '$lib/initiatives/policy';
import { findInitiative } from '$lib/initiatives/queries.server';
import { canAdvance } from '$lib/initiatives/rules';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const initiative = visible(findInitiative(event.params.initiative));
	permit(can.answer(actor, initiative));
	const { id, title, summary, state } = initiative;
	const text = wordsOf(event.url, 'testo');

	return {
		title: m.merge_title(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: title, href: `/iniziative/${id}` }
		],
		idea: { id, title, summary },
		open: canAdvance(state, 'merged'),
		text,
		candidates: candidatesFor(initiative, text),
		mergeForm: await superValidate(zod4(mergeForm), { id: 'unisci', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, mergeForm, (actor, merge) => {
			mergeInitiative(actor, event.params.initiative, merge);
			return { goTo: `/iniziative/${event.params.initiative}`, text: m.merge_done() };
		})
};
