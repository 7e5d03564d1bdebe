import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { signedIn, submit } from '$lib/http.server';
import { authorChoices, firstChoices, onwards } from '$lib/initiatives/drafts/choices.server';
import { startDraft } from '$lib/initiatives/drafts/commands.server';
import { startForm } from '$lib/initiatives/drafts/forms';
import { authorFrom } from '$lib/initiatives/drafts/rules';
import * as can from '$lib/initiatives/policy';
import { listInitiatives } from '$lib/initiatives/queries.server';
import { home } from '$lib/needs/policy';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const need = event.url.searchParams.get('bisogno');
	const needIds = need ? [need] : [];

	return {
		title: m.initiative_propose(),
		crumbs: [{ label: m.initiatives_title(), href: '/iniziative' }],
		mayPropose: can.propose(actor),
		mayAssist: can.assist(actor),
		startForm: await superValidate({ id: newId(), theme: '', author: 'me', needIds }, zod4(startForm), {
			id: 'proposta',
			errors: false
		}),
		authors: authorChoices(actor),
		...firstChoices(actor, needIds),
		steps: [m.proposal_step_one(), m.proposal_step_two(), m.proposal_step_three()].map((label) => ({
			label
		})),
		nearby: listInitiatives({ neighbourhoodId: home(actor), limit: 5 }).map(({ id, title }) => ({
			id,
			title
		}))
	};
}

export const actions = {
	default: (event) =>
		submit(event, startForm, (actor, { author, then, targets, otherTargets, ...words }) => {
			startDraft(actor, authorFrom(author), { ...words, targets: [...targets, ...otherTargets] });
			return onwards(words.id, 1, then);
		})
};
