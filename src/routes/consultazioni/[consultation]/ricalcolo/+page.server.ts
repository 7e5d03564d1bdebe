import { findCalled } from '$lib/consultations/queries.server';
import { crumbsTo } from '$lib/consultations/sentences.server';
import { visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

/** Public as soon as there is something to count again. */
export function load({ params: { consultation: id }, locals: { locale } }) {
	const consultation = findCalled(id);
	const { question } = visible(consultation?.countedAt ? consultation : undefined);

	return {
		id,
		title: m.recount_title(),
		crumbs: crumbsTo({ id, question }),
		question,
		locale
	};
}
