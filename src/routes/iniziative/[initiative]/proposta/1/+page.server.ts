import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { firstChoices, onwards, splitTargets, stepsOf } from '$lib/initiatives/drafts/choices.server';
import { saveStep } from '$lib/initiatives/drafts/commands.server';
import { stepOneForm } from '$lib/initiatives/drafts/forms';
import { findDraft, listNeedIds } from '$lib/initiatives/drafts/queries.server';
import { similarTo } from '$lib/initiatives/search/words.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const draft = visible(findDraft(actor, event.params.initiative));
	const { title, summary, theme, problem } = draft;
	const needIds = listNeedIds(draft.id);

	return {
		title: m.proposal_step_one(),
		crumbs: [{ label: m.initiatives_title(), href: '/iniziative' }],
		stepForm: await superValidate(
			{ title, summary, theme, problem, needIds, ...splitTargets(draft.targets) },
			zod4(stepOneForm),
			{ id: 'proposta', errors: false }
		),
		id: draft.id,
		steps: stepsOf(draft.id, draft.step),
		...firstChoices(actor, needIds),
		similar: similarTo(`${title} ${summary}`, draft.id)
	};
}

export const actions = {
	default: (event) =>
		submit(event, stepOneForm, (actor, { then, targets, otherTargets, ...words }) => {
			const { initiative: id } = event.params;
			saveStep(actor, id, { step: 1, ...words, targets: [...targets, ...otherTargets] });
			return onwards(id, 1, then);
		})
};
