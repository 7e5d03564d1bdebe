import { ballotPaperOf } from '$lib/consultations/paper/printing.server';
import { findCalled } from '$lib/consultations/queries.server';
import { crumbsTo } from '$lib/consultations/sentences.server';
import { signedIn, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export function load(event) {
	const actor = signedIn(event);
	const paper = visible(ballotPaperOf(actor, findCalled(event.params.consultation)));

	return {
		title: m.ballot_paper_title(),
		crumbs: crumbsTo(paper),
		...paper
	};
}
