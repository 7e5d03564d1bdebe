import { fail, redirect } from '@sveltejs/kit';
import { holderOf } from '$lib/consultations/ballots/holder.server';
import { aNonce } from '$lib/consultations/ballots/receipts.server';
import { refilled, reviewOf } from '$lib/consultations/ballots/review.server';
import { readManifest } from '$lib/consultations/manifest';
import { ballotPageOf } from '$lib/consultations/page.server';
import { findCalledBox } from '$lib/consultations/queries.server';
import { signedIn, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { ballotTyped } from './typed.server';

export function load(event) {
	const actor = signedIn(event);
	const box = visible(findCalledBox(event.params.consultation));
	if (box.secrecy === 'open') redirect(303, `/consultazioni/${box.id}/voto-palese`);
	const page = ballotPageOf(box, actor);
	event.setHeaders({ 'cache-control': 'no-store' });

	// To rate a page is to leave it, and the receipt with it.
	return { ...page, rated: true, nonce: aNonce(), holder: holderOf(actor.id, box.id) };
}

export const actions = {
	review: async (event) => {
		const { called, typed } = await ballotTyped(event);
		if (!typed) return fail(409, { problems: [m.ballot_of_another()] });
		const answer = reviewOf(readManifest(visible(called.manifest)), typed);
		return answer.review ? answer : fail(400, answer);
	},

	/** Back to the first page, filled in as it was. */
	change: async (event) => {
		const { called, typed } = await ballotTyped(event);
		if (!typed) return fail(409, { problems: [m.ballot_of_another()] });
		return { filled: refilled(readManifest(visible(called.manifest)), typed) };
	}
};
