import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { printCodes } from '$lib/consultations/codes/commands.server';
import { printForm } from '$lib/consultations/codes/forms';
import { listBatches } from '$lib/consultations/codes/queries.server';
import { sheetsOf } from '$lib/consultations/codes/sheets.server';
import * as can from '$lib/consultations/policy';
import { findCalled } from '$lib/consultations/queries.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

const UNKEPT = { 'cache-control': 'no-store' };

export async function load(event) {
	const actor = signedIn(event);
	const found = findCalled(event.params.consultation);
	const hands = found?.channels.includes('code') && can.printCodes(actor, found);
	const { id, question } = visible(hands ? found : undefined);
	event.setHeaders(UNKEPT);

	return {
		title: m.codes_title(),
		crumbs: [
			{ label: m.consultations_title(), href: '/consultazioni' },
			{ label: question, href: `/consultazioni/${id}/gestione` }
		],
		id,
		batches: listBatches(id),
		printForm: await superValidate(zod4(printForm), { id: 'stampa', errors: false })
	};
}

export const actions = {
	/** The sheets are in this answer and nowhere else. */
	default: async (event) => {
		let sheets: ReturnType<typeof sheetsOf> | undefined;
		const said = await submit(event, printForm, (actor, { size }) => {
			const { number, codes } = printCodes(actor, event.params.consultation, size);
			sheets = sheetsOf(event.params.consultation, codes);
			return m.codes_made({ number, count: codes.length });
		});
		return said && 'form' in said ? { ...said, sheets } : said;
	}
};
