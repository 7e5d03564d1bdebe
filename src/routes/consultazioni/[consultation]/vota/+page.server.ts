import { fail } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { castBallot } from '$lib/consultations/ballots/commands.server';
import { aNonce, receiptFor, receiptShown } from '$lib/consultations/ballots/receipts.server';
import { ballotForm } from '$lib/consultations/forms';
import { ballotPageOf } from '$lib/consultations/page.server';
import { findCalled } from '$lib/consultations/queries.server';
import { onlineChoices } from '$lib/consultations/sentences.server';
import { acting, signedIn, submit, typedIn, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export function load(event) {
	const actor = signedIn(event);
	const page = ballotPageOf(visible(findCalled(event.params.consultation)), actor);
	event.setHeaders({ 'cache-control': 'no-store' });

	return {
		...page,
		title: m.vote_title(),
		crumbs: [
			{ label: m.consultations_title(), href: '/consultazioni' },
			{ label: page.question, href: `/consultazioni/${page.id}` }
		],
		choices: onlineChoices(),
		nonce: aNonce()
	};
}

/** Two answers on one ballot are none: nobody may choose between them for the voter. */
const isAmbiguous = async ({ request }: { readonly request: Request }) =>
	(await typedIn({ request: request.clone() })).getAll('choice').length > 1;

export const actions = {
	review: async (event) => {
		acting(event);
		if (await isAmbiguous(event)) return fail(400, { problem: m.ballot_choice_single() });
		const form = await superValidate(await typedIn(event), zod4(ballotForm));
		const { choice, nonce, hide } = form.data;
		if (form.valid) return { review: { choice, nonce, hide } };
		return fail(400, { problem: form.errors.choice?.[0] ?? form.errors.nonce?.[0] ?? '' });
	},

	/** The answer holds the receipt and nothing of the ballot. The same form sent again is told so, and shown its own. */
	cast: async (event) => {
		const id = event.params.consultation;
		const actor = acting(event);
		if (await isAmbiguous(event)) return fail(400, { problem: m.ballot_choice_single() });
		let receipt: ReturnType<typeof receiptShown> | undefined;
		const said = await submit(event, ballotForm, (voter, ballot) => {
			receipt = receiptShown(ballot, castBallot(voter, id, ballot));
			return m.vote_recorded();
		});
		if (!said) return undefined;
		if ('form' in said) return { receipt, told: said.form.message?.text };
		const { form } = said.data;
		return fail(said.status, {
			receipt: receiptFor(actor, visible(findCalled(id)), form.data),
			problem: form.message?.text ?? m.ballot_choice_required()
		});
	}
};
