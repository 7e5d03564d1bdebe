import { fail } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { aNonce, receiptShown } from '$lib/consultations/ballots/receipts.server';
import { recordedBy, refilledBy, reviewedBy } from '$lib/consultations/codes/ballot-page.server';
import { castWithCode } from '$lib/consultations/codes/commands.server';
import { codeBallotForm, codeForm } from '$lib/consultations/codes/forms';
import { submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { typedIn } from '$lib/http-reading.server';
import { client, FORM, opened, twoAnswers } from './opened.server';

export async function load({ setHeaders }) {
	setHeaders({ 'cache-control': 'no-store' });
	const form = await superValidate(zod4(codeForm), FORM);
	return { title: m.code_page_title(), crumbs: [], rated: true, nonce: aNonce(), codeForm: form };
}

export const actions = {
	open: opened,

	review: async (event) => {
		const found = await opened(event);
		if (!found || !('ballot' in found)) return found;
		const answer = reviewedBy(found.ballot.code, await typedIn(event));
		return answer.review ? { ...found, ...answer } : fail(400, { ...found, ...answer });
	},

	/** Back to the first page, filled in as it was. */
	change: async (event) => {
		const found = await opened(event);
		if (!found || !('ballot' in found)) return found;
		return { ...found, filled: refilledBy(found.ballot.code, await typedIn(event)) };
	},

	/** The answer holds the receipt and nothing of the ballot. The same form sent again is told so, and shown its own. */
	cast: async (event) => {
		const typed = await typedIn(event);
		if (typed.getAll('choice').length > 1) return twoAnswers(event, typed);
		let cast: ReturnType<typeof recordedBy> | undefined;
		const said = await submitUnsigned(event, codeBallotForm, ({ code, ...ballot }) => {
			const receipt = receiptShown(ballot, castWithCode(code, ballot, client(event)));
			cast = { ...recordedBy(code, ballot), receipt };
			return m.vote_recorded();
		});
		if (cast) return cast;
		if (!said || 'form' in said) return said;
		const { message, errors, data } = said.data.form;
		// What is no code at all is not even an empty one.
		const { code: sent, ...ballot } = data;
		const code = String(sent ?? '');
		const problems = [message?.text ?? errors.choice?.[0] ?? errors.nonce?.[0] ?? m.ballot_choice_required()];
		const recorded = recordedBy(code, ballot);
		if (recorded.ballot) return fail(said.status, { ...recorded, problems });
		const found = await opened(event);
		if (!found || !('ballot' in found)) return found;
		return fail(said.status, { ...found, problems, filled: refilledBy(code, typed) });
	}
};
