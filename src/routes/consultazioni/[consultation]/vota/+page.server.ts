import { fail, redirect } from '@sveltejs/kit';
import { castBallot } from '$lib/consultations/ballots/commands.server';
import { aNonce, receiptFor, receiptShown } from '$lib/consultations/ballots/receipts.server';
import { refilled, reviewOf } from '$lib/consultations/ballots/review.server';
import { ballotForm } from '$lib/consultations/forms';
import { readManifest } from '$lib/consultations/manifest';
import { ballotPageOf } from '$lib/consultations/page.server';
import { findCalledBox } from '$lib/consultations/queries.server';
import { acting, signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { typedIn } from '$lib/http-reading.server';
import { soon } from '$lib/soon.server';

export function load(event) {
	const actor = signedIn(event);
	const box = visible(findCalledBox(event.params.consultation));
	if (box.secrecy === 'open') redirect(303, `/consultazioni/${box.id}/voto-palese`);
	const page = ballotPageOf(box, actor);
	event.setHeaders({ 'cache-control': 'no-store' });

	return { ...page, nonce: aNonce() };
}

const manifestOf = (id: string) => readManifest(visible(visible(findCalledBox(id)).manifest));

export const actions = {
	review: async (event) => {
		acting(event);
		const answer = reviewOf(manifestOf(event.params.consultation), await typedIn(event));
		return answer.review ? answer : fail(400, answer);
	},

	/** Back to the first page, filled in as it was. */
	change: async (event) => {
		acting(event);
		return { filled: refilled(manifestOf(event.params.consultation), await typedIn(event)) };
	},

	/** The answer holds the receipt and nothing of the ballot. The same form sent again is told so, and shown its own. */
	cast: async (event) => {
		const actor = acting(event);
		const box = visible(findCalledBox(event.params.consultation));
		const typed = await typedIn(event);
		const filled = () => refilled(readManifest(visible(box.manifest)), typed);
		if (typed.getAll('choice').length > 1)
			return fail(400, { filled: filled(), problems: [m.ballot_choice_single()] });
		let receipt: ReturnType<typeof receiptShown> | undefined;
		const said = await submit(event, ballotForm, async (voter, ballot) => {
			receipt = receiptShown(ballot, await soon(() => castBallot(voter, box.id, ballot)));
			return m.vote_recorded();
		});
		if (!said) return undefined;
		if ('form' in said) return { receipt, told: said.form.message?.text };
		const { message, errors, data } = said.data.form;
		return fail(said.status, {
			filled: filled(),
			receipt: receiptFor(actor, box, data),
			problems: [message?.text ?? errors.choice?.[0] ?? errors.nonce?.[0] ?? m.ballot_choice_required()]
		});
	}
};
