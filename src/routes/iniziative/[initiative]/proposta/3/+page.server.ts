import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { typedEuros } from '$lib/formats/money';
import { signedIn, submit, visible } from '$lib/http.server';
import { listMeasurable } from '$lib/indicators/queries.server';
import { onwards, stepsOf } from '$lib/initiatives/drafts/choices.server';
import { saveStep } from '$lib/initiatives/drafts/commands.server';
import { stepThreeForm } from '$lib/initiatives/drafts/forms';
import { findDraft, listIndicatorIds } from '$lib/initiatives/drafts/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { bandOptions } from '$lib/vocabulary.server';

export async function load(event) {
	const draft = visible(findDraft(signedIn(event), event.params.initiative));
	const { space, volunteers, volunteerHours, materials, coFunding, accessibility, afterwards } = draft;

	return {
		title: m.proposal_step_three(),
		crumbs: [{ label: m.initiatives_title(), href: '/iniziative' }],
		back: `/iniziative/${draft.id}/proposta/2`,
		stepForm: await superValidate(
			{
				space,
				volunteers,
				volunteerHours,
				materials,
				coFunding,
				accessibility,
				afterwards,
				beneficiaries: draft.beneficiaries ?? '',
				costLine: draft.costs.map(({ line }) => line),
				costEuros: draft.costs.map(({ cents }) => typedEuros(cents)),
				indicatorIds: listIndicatorIds(draft.id)
			},
			zod4(stepThreeForm),
			{ id: 'proposta', errors: false }
		),
		steps: stepsOf(draft.id, draft.step),
		bands: bandOptions(),
		indicators: listMeasurable().map(({ id, name, definition }) => ({
			value: id,
			label: name,
			help: definition
		}))
	};
}

export const actions = {
	default: (event) =>
		submit(event, stepThreeForm, (actor, { then, ...typed }) => {
			saveStep(actor, event.params.initiative, { step: 3, ...typed });
			return onwards(event.params.initiative, 3, then);
		})
};
