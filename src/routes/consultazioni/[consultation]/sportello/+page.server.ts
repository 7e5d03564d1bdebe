import { fail } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { startAssisted } from '$lib/consultations/assisted/commands.server';
import { issueCode, withdrawCode } from '$lib/consultations/codes/commands.server';
import { deskForm, issueForm, shownBy } from '$lib/consultations/codes/forms';
import { deskOf, lookedUp, lookUp } from '$lib/consultations/codes/desk-page.server';
import { normalSerial } from '$lib/consultations/codes/rules';
import { handedOver } from '$lib/consultations/codes/sheets.server';
import { findCalled } from '$lib/consultations/queries.server';
import { crumbsTo } from '$lib/consultations/sentences.server';
import { signedIn, submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { onPaper } from './paper.server';

export async function load(event) {
	const actor = signedIn(event);
	const desk = visible(deskOf(actor, findCalled(event.params.consultation)));
	event.setHeaders({ 'cache-control': 'no-store' });

	return {
		title: m.vote_desk_title(),
		crumbs: crumbsTo(desk),
		...desk,
		deskForm: await superValidate(zod4(deskForm), { id: 'chi', errors: false }),
		issueForm: await superValidate(zod4(issueForm), { id: 'consegna', errors: false })
	};
}

const here = ({ url }: { readonly url: URL }, text: string) => ({ goTo: url.pathname, text });

export const actions = {
	...onPaper,
	look: async (event) => {
		let found: ReturnType<typeof lookUp> | undefined;
		const said = await submit(event, deskForm, (actor, typed) => {
			found = lookUp(actor, event.params.consultation, shownBy(typed));
			return found.text;
		});
		return said && 'form' in said ? { found, identity: said.form.data.identity } : said;
	},
	issue: async (event) => {
		const { consultation } = event.params;
		const said = await submit(event, issueForm, (actor, typed) => {
			const serial = normalSerial(typed.serial) ?? '';
			issueCode(actor, consultation, shownBy(typed), serial);
			return here(event, m.code_issued({ serial }));
		});
		if (!said || 'form' in said) return said;
		const { identity } = said.data.form.data;
		const found = lookedUp(event.locals.actor, consultation, identity);
		return fail(said.status, { ...said.data, found, identity });
	},
	withdraw: (event) =>
		submit(event, deskForm, (actor, typed) => {
			withdrawCode(actor, event.params.consultation, shownBy(typed));
			return here(event, m.code_withdrawn());
		}),
	/** The way in for the tablet is in this answer and nowhere else. */
	assist: async (event) => {
		let started: (ReturnType<typeof handedOver> & { session: string }) | undefined;
		const said = await submit(event, deskForm, (actor, typed) => {
			const { code, session } = startAssisted(actor, event.params.consultation, shownBy(typed));
			started = { ...handedOver(code), session };
			return m.assisted_started();
		});
		return said && 'form' in said ? { ...said, started } : said;
	}
};
