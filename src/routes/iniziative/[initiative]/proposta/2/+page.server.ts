import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { onwards, stepsOf } from '$lib/initiatives/drafts/choices.server';
import { saveStep } from '$lib/initiatives/drafts/commands.server';
import { stepTwoForm } from '$lib/initiatives/drafts/forms';
import { findDraft } from '$lib/initiatives/drafts/queries.server';
import { home } from '$lib/needs/policy';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { similarTo } from '$lib/initiatives/search/words.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const draft = visible(findDraft(actor, event.params.initiative));
	const { id, step, cityWide, period, place, actions, partnersFound, partnersWanted } = draft;
	const near = home(actor);
	const neighbourhoodIds = step === 1 && near ? [near] : [...draft.neighbourhoodIds];

	return {
		title: m.proposal_step_two(),
		crumbs: [{ label: m.initiatives_title(), href: '/iniziative' }],
		back: `/iniziative/${id}/proposta/1`,
		stepForm: await superValidate(
			{
				scope: cityWide ? 'city' : 'quartieri',
				neighbourhoodIds,
				period,
				place,
				actions,
				partnersFound,
				partnersWanted
			},
			zod4(stepTwoForm),
			{ id: 'proposta', errors: false }
		),
		steps: stepsOf(id, step),
		scopes: [
			{ value: 'quartieri', label: m.proposal_scope_quartieri() },
			{ value: 'city', label: m.proposal_scope_city() }
		],
		neighbourhoods: listNeighbourhoods().map(({ id, name }) => ({ value: id, label: name })),
		similar: similarTo(`${draft.title} ${draft.summary}`, draft.id)
	};
}

export const actions = {
	default: (event) =>
		submit(event, stepTwoForm, (actor, { then, ...typed }) => {
			saveStep(actor, event.params.initiative, { step: 2, ...typed });
			return onwards(event.params.initiative, 2, then);
		})
};
