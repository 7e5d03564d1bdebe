import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { typedEuros } from '$lib/formats/money';
import { signedIn, submit, visible } from '$lib/http.server';
import { editForm } from '$lib/initiatives/drafts/forms';
import * as can from '$lib/initiatives/policy';
import { findInitiative } from '$lib/initiatives/queries.server';
import { editInitiative } from '$lib/initiatives/versions/commands.server';
import { findWords } from '$lib/initiatives/versions/queries.server';
import { confirmed } from '$lib/privacy/findings/confirming';
import { m } from '$lib/paraglide/messages.js';
import { bandOptions, themeOptions } from '$lib/vocabulary.server';

export async function load(event) {
	const actor = signedIn(event);
	const initiative = visible(findInitiative(event.params.initiative));
	if (!can.own(actor, initiative)) error(403, m.refusal_forbidden());
	const { number, costs, beneficiaries, images, ...words } = visible(findWords(initiative.id));
	void images;

	return {
		title: m.initiative_edit(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: initiative.title, href: `/iniziative/${initiative.id}` }
		],
		editForm: await superValidate(
			{
				...words,
				beneficiaries: beneficiaries ?? '',
				costLine: costs.map(({ line }) => line),
				costEuros: costs.map(({ cents }) => typedEuros(cents)),
				version: number
			},
			zod4(editForm),
			{ id: 'modifica', errors: false }
		),
		themes: themeOptions(),
		bands: bandOptions()
	};
}

export const actions = {
	default: (event) =>
		submit(event, editForm, (actor, { findings, reasons, ...edited }) => {
			editInitiative(actor, event.params.initiative, edited, confirmed({ findings, reasons }));
			return { goTo: `/iniziative/${event.params.initiative}`, text: m.initiative_saved_version() };
		})
};
