import { countBallots, listBallots } from '$lib/consultations/ballots/queries.server';
import { findConsultation } from '$lib/consultations/queries.server';
import { crumbsTo } from '$lib/consultations/sentences.server';
import { pagesOf } from '$lib/formats/addresses';
import { visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

const SHOWN = 200;

export function load({ params: { consultation: id }, url }) {
	const { question, tally } = visible(findConsultation(id));
	const listed = countBallots(id);
	const { page, pages } = pagesOf(url, listed, SHOWN);

	return {
		title: m.ballots_title(),
		crumbs: crumbsTo({ id, question }),
		id,
		shown: SHOWN,
		/** Those on paper that stand apart, sheet by sheet, in a file of their own. */
		onPaper: (tally?.cast ?? 0) - listed,
		page,
		pages,
		ballots: visible(listBallots(id, { limit: SHOWN, offset: (page - 1) * SHOWN }))
	};
}
