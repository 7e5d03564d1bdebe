import { fail } from '@sveltejs/kit';
import { closePaperBatch } from '$lib/consultations/paper/batches/commands.server';
import { emptyForm } from '$lib/consultations/forms';
import { keyForm } from '$lib/consultations/paper/forms';
import { keySheet } from '$lib/consultations/paper/keying/commands.server';
import { batchSeenBy, markedOn, typedOf } from '$lib/consultations/paper/keying/page.server';
import { findCalled } from '$lib/consultations/queries.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { typedIn } from '$lib/http-reading.server';

export function load(event) {
	const actor = signedIn(event);
	const { consultation, batch } = event.params;
	const wanted = Number(event.url.searchParams.get('foglio'));
	event.setHeaders({ 'cache-control': 'no-store' });

	const seen = visible(batchSeenBy(actor, visible(findCalled(consultation)), batch, wanted));
	return {
		title: m.box_batch_title({ number: seen.number }),
		crumbs: [
			{ label: m.consultations_title(), href: '/consultazioni' },
			{ label: seen.question, href: `/consultazioni/${seen.id}` },
			{ label: m.box_title(), href: `/consultazioni/${seen.id}/carta` }
		],
		...seen
	};
}

export const actions = {
	/** One sheet, and on to the next. What is wrong with it is told on the same sheet, filled in as it was. */
	key: async (event) => {
		const typed = await typedIn(event);
		const { batch } = event.params;
		const said = await submit(event, keyForm, (actor, { sheet }) => {
			keySheet(actor, batch, sheet, markedOn(batch, typed));
			return { goTo: event.url.pathname, text: m.box_keyed({ sheet }) };
		});
		if (!said || 'form' in said) return said;
		return fail(said.status, { ...typedOf(typed), problem: said.data.form.message?.text });
	},
	close: (event) =>
		submit(event, emptyForm, (actor) => {
			closePaperBatch(actor, event.params.batch);
			return { goTo: `/consultazioni/${event.params.consultation}/carta`, text: m.box_batch_done() };
		})
};
