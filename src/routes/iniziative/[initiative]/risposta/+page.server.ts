import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { today } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { signedIn, submit, visible } from '$lib/http.server';
import * as can from '$lib/initiatives/policy';
import { findInitiative } from '$lib/initiatives/queries.server';
import { reviewInitiative } from '$lib/initiatives/reviews/commands.server';
import { reviewForm } from '$lib/initiatives/reviews/forms';
import { ANSWERS, canAdvance, OPINIONS } from '$lib/initiatives/rules';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const initiative = visible(findInitiative(event.params.initiative));
	if (!can.answer(actor, initiative)) error(403, m.refusal_forbidden());
	const { id, title, summary, state } = initiative;

	return {
		title: m.feasibility_title(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: title, href: `/iniziative/${id}` }
		],
		idea: { title, summary },
		today: today(),
		reviewForm: await superValidate(
			{ id: newId(), to: '', competence: '', legal: '', technical: '', economic: '' },
			zod4(reviewForm),
			{ id: 'risposta', errors: false }
		),
		answers: ANSWERS.filter((to) => canAdvance(state, to) || (to === state && to !== 'not_admissible')).map(
			(value) => ({ value, label: m[`feasibility_to_${value}`]() })
		),
		opinions: OPINIONS.map((value) => ({ value, label: m[`feasibility_${value}`]() }))
	};
}

export const actions = {
	default: (event) =>
		submit(event, reviewForm, (actor, review) => {
			reviewInitiative(actor, event.params.initiative, review);
			return { goTo: `/iniziative/${event.params.initiative}`, text: m.feasibility_done() };
		})
};
