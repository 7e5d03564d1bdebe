import { fail, redirect } from '@sveltejs/kit';
import { castBallot } from '$lib/consultations/ballots/commands.server';
import { holderOf } from '$lib/consultations/ballots/holder.server';
import { receiptFor, receiptShown } from '$lib/consultations/ballots/receipts.server';
import { refilled } from '$lib/consultations/ballots/review.server';
import { ballotForm } from '$lib/consultations/forms';
import { readManifest } from '$lib/consultations/manifest';
import { findCalledBallot } from '$lib/consultations/queries.server';
import { crumbsTo } from '$lib/consultations/sentences.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { soon } from '$lib/soon.server';
import { ballotTyped } from '../typed.server';

/** A receipt stands only in the answer to a vote: whoever opens this address is told so. */
export function load(event) {
	const actor = signedIn(event);
	const { id, question, secrecy } = visible(findCalledBallot(event.params.consultation));
	if (secrecy === 'open') redirect(303, `/consultazioni/${id}/voto-palese`);
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		...{ id, question, title: m.vote_outcome_title(), crumbs: crumbsTo({ id, question }) },
		...{ rated: true, holder: holderOf(actor.id, id) }
	};
}

export const actions = {
	/**
	 * The answer holds the receipt and nothing of the ballot, unless there is something to mend in it. The same form sent
	 * again is told so, and shown its own.
	 */
	default: async (event) => {
		const { actor, called, typed } = await ballotTyped(event);
		if (!typed) return fail(409, { problems: [m.ballot_of_another()] });
		if (typed.getAll('choice').length > 1) return fail(400, { problems: [m.ballot_choice_single()] });
		let receipt: ReturnType<typeof receiptShown> | undefined;
		const said = await submit(event, ballotForm, async (voter, ballot) => {
			receipt = receiptShown(ballot, await soon(() => castBallot(voter, called.id, ballot)));
			return m.vote_recorded();
		});
		if (!said) return undefined;
		if ('form' in said) return { receipt, told: said.form.message?.text };
		const { message, errors, data } = said.data.form;
		const problem = message?.text ?? errors.choice?.[0] ?? errors.nonce?.[0] ?? m.ballot_choice_required();
		if (said.status !== 400)
			return fail(said.status, { problems: [problem], receipt: receiptFor(actor, called, data) });
		const filled = refilled(readManifest(visible(called.manifest)), typed);
		return fail(400, { problems: [problem], filled, choice: String(typed.get('choice') ?? '') });
	}
};
