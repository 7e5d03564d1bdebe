import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { openPaperBatch } from '$lib/consultations/paper/batches/commands.server';
import { declareReturns } from '$lib/consultations/paper/commands.server';
import { batchForm, returnsForm } from '$lib/consultations/paper/forms';
import { boxOf, boxSeenBy } from '$lib/consultations/paper/page.server';
import * as can from '$lib/consultations/policy';
import { findCalled } from '$lib/consultations/queries.server';
import { crumbsTo } from '$lib/consultations/sentences.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const consultation = visible(boxSeenBy(actor, findCalled(event.params.consultation)));
	const box = boxOf(consultation);
	event.setHeaders({ 'cache-control': 'no-store' });

	return {
		title: m.box_title(),
		crumbs: crumbsTo(box),
		box,
		mayCount: can.call(actor, consultation),
		returnsForm: await superValidate(zod4(returnsForm), { id: 'urna', errors: false }),
		batchForm: await superValidate({ size: 'handy' in box ? String(box.handy) : '' }, zod4(batchForm), {
			id: 'pacco',
			errors: false
		})
	};
}

export const actions = {
	declare: (event) =>
		submit(event, returnsForm, (actor, { sheets, note }) => {
			declareReturns(actor, event.params.consultation, { sheets: Number(sheets), note });
			return { goTo: event.url.pathname, text: m.box_declared() };
		}),
	open: (event) =>
		submit(event, batchForm, (actor, { size }) => {
			const { id, number } = openPaperBatch(actor, event.params.consultation, Number(size));
			return { goTo: `${event.url.pathname}/${id}`, text: m.box_batch_opened({ number }) };
		})
};
