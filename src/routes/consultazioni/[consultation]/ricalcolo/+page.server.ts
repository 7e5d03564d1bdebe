import { findCalled } from '$lib/consultations/queries.server';
import { visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

/** Public as soon as there is something to count again. */
export function load({ params: { consultation: id }, locals: { locale } }) {
	const consultation = findCalled(id);
	const { question } = visible(consultation?.countedAt ? consultation : undefined);

	return {
		id,
		title: m.recount_title(),
		crumbs: [
			{ label: m.consultations_title(), href: '/consultazioni' },
			{ label: question, href: `/consultazioni/${id}` }
		],
		question,
		locale
	};
}
