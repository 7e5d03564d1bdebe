import { cancelAssisted } from '$lib/consultations/assisted/commands.server';
import { sessionOf } from '$lib/consultations/assisted/page.server';
import { emptyForm } from '$lib/consultations/forms';
import { findCalled } from '$lib/consultations/queries.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

/** Whether the vote was recorded, and nothing else: no choice and no receipt ever come here. */
export function load(event) {
	const actor = signedIn(event);
	const { consultation: id, session } = event.params;
	event.setHeaders({ 'cache-control': 'no-store' });

	const about = visible(sessionOf(actor, findCalled(id), session));
	return {
		title: m.assisted_state_title(),
		crumbs: [
			{ label: m.consultations_title(), href: '/consultazioni' },
			{ label: m.vote_desk_title(), href: `/consultazioni/${id}/sportello` }
		],
		id,
		/** Looked up in the browser, one word would bring along every text of the site. */
		word: m[`assisted_state_${about.state}`](),
		...about
	};
}

export const actions = {
	default: (event) =>
		submit(event, emptyForm, (actor) => {
			const { consultation, session } = event.params;
			cancelAssisted(actor, consultation, session);
			return { goTo: `/consultazioni/${consultation}/sportello`, text: m.assisted_cancelled() };
		})
};
