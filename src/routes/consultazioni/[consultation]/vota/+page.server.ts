import { fail, redirect } from '@sveltejs/kit';
import { aNonce } from '$lib/consultations/ballots/receipts.server';
import { refilled, reviewOf } from '$lib/consultations/ballots/review.server';
import { readManifest } from '$lib/consultations/manifest';
import { ballotPageOf } from '$lib/consultations/page.server';
import { findCalledBox } from '$lib/consultations/queries.server';
import { acting, signedIn, visible } from '$lib/http.server';
import { typedIn } from '$lib/http-reading.server';

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
	}
};
