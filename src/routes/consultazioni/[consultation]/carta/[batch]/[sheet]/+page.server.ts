import { fail } from '@sveltejs/kit';
import { settleForm } from '$lib/consultations/paper/forms';
import { settleSheet } from '$lib/consultations/paper/keying/commands.server';
import { differenceSeenBy, markedOn, typedOf } from '$lib/consultations/paper/keying/page.server';
import { findCalled } from '$lib/consultations/queries.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { typedIn } from '$lib/http-reading.server';

export function load(event) {
	const actor = signedIn(event);
	const { consultation, batch, sheet } = event.params;
	event.setHeaders({ 'cache-control': 'no-store' });

	const seen = visible(differenceSeenBy(actor, visible(findCalled(consultation)), batch, Number(sheet)));
	return {
		title: m.box_third_title({ sheet: seen.sheet }),
		crumbs: [
			{ label: m.consultations_title(), href: '/consultazioni' },
			{ label: m.box_title(), href: `/consultazioni/${seen.id}/carta` },
			{
				label: m.box_batch_title({ number: seen.number }),
				href: `/consultazioni/${seen.id}/carta/${seen.batch}`
			}
		],
		...seen
	};
}

export const actions = {
	default: async (event) => {
		const typed = await typedIn(event);
		const { consultation, batch, sheet } = event.params;
		const said = await submit(event, settleForm, (actor, { reason }) => {
			settleSheet(actor, batch, Number(sheet), { marked: markedOn(batch, typed), reason });
			const goTo = `/consultazioni/${consultation}/carta/${batch}`;
			return { goTo, text: m.box_settled({ sheet: Number(sheet) }) };
		});
		if (!said || 'form' in said) return said;
		const { message, errors } = said.data.form;
		return fail(said.status, {
			...typedOf(typed),
			problem: message?.text,
			reasonProblem: errors.reason?.[0]
		});
	}
};
