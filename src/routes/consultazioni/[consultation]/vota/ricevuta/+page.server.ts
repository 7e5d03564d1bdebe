import { fail } from '@sveltejs/kit';
import { castBallot } from '$lib/consultations/ballots/commands.server';
import { receiptFor, receiptShown } from '$lib/consultations/ballots/receipts.server';
import { refilled } from '$lib/consultations/ballots/review.server';
import { ballotForm } from '$lib/consultations/forms';
import { readManifest } from '$lib/consultations/manifest';
import { crumbsTo } from '$lib/consultations/sentences.server';
import { findCalledBox } from '$lib/consultations/queries.server';
import { acting, signedIn, submit, visible } from '$lib/http.server';
import { typedIn } from '$lib/http-reading.server';
import { m } from '$lib/paraglide/messages.js';
import { soon } from '$lib/soon.server';

/** A receipt stands only in the answer to a vote: whoever opens this address is told so. */
export function load(event) {
	signedIn(event);
	const { id, question } = visible(findCalledBox(event.params.consultation));
	event.setHeaders({ 'cache-control': 'no-store' });
	return { id, question, title: m.vote_title(), crumbs: crumbsTo({ id, question }) };
}

export const actions = {
	/** The answer holds the receipt and nothing of the ballot. The same form sent again is told so, and shown its own. */
	default: async (event) => {
		const actor = acting(event);
		const box = visible(findCalledBox(event.params.consultation));
		const typed = await typedIn(event);
		const sent = () => ({
			filled: refilled(readManifest(visible(box.manifest)), typed),
			choice: String(typed.get('choice') ?? '')
		});
		if (typed.getAll('choice').length > 1)
			return fail(400, { ...sent(), problems: [m.ballot_choice_single()] });
		let receipt: ReturnType<typeof receiptShown> | undefined;
		const said = await submit(event, ballotForm, async (voter, ballot) => {
			receipt = receiptShown(ballot, await soon(() => castBallot(voter, box.id, ballot)));
			return m.vote_recorded();
		});
		if (!said) return undefined;
		if ('form' in said) return { receipt, told: said.form.message?.text };
		const { message, errors, data } = said.data.form;
		return fail(said.status, {
			...sent(),
			receipt: receiptFor(actor, box, data),
			problems: [message?.text ?? errors.choice?.[0] ?? errors.nonce?.[0] ?? m.ballot_choice_required()]
		});
	}
};
