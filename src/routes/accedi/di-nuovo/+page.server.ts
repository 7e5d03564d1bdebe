import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { signIn } from '$lib/accounts/commands.server';
import { signInAgainForm } from '$lib/accounts/forms';
import { clientOf } from '$lib/accounts/rules';
import { ownAct, ownPath } from '$lib/formats/paths';
import { enter, pastKeptPages } from '$lib/http-entering.server';
import { isSecret, submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { typedIn } from '$lib/http-reading.server';

/** Nothing to keep: the ordinary page. */
export const load = ({ request, url }) => {
	const asked = url.searchParams.get('poi') ?? '/io';
	if (request.method !== 'POST')
		redirect(303, `/accedi?poi=${encodeURIComponent(ownPath(asked, url.origin))}`);
	return { title: m.account_again_title(), crumbs: [], goBack: ownPath(asked, url.origin) };
};

/** What somebody had typed elsewhere, but for passwords and for what this page itself asks. */
async function keptIn(event: RequestEvent) {
	const typed = await typedIn(event);
	return [...typed].flatMap(([name, value]) =>
		typeof value !== 'string' || isSecret(name) || name in signInAgainForm.shape ? [] : [{ name, value }]
	);
}

export const actions = {
	/** What was sent to an act by somebody who is not signed in comes here as it is. */
	tieni: async (event) => fail(401, { kept: await keptIn(event) }),
	/** Signed in, the browser sends it to where it was going; otherwise it stays here. */
	accedi: async (event) => {
		const kept = await keptIn(event);
		const answer = await submitUnsigned(event, signInAgainForm, async (typed) => {
			const { accountEmail: email, accountPassword: password } = typed;
			const person = await signIn({ email, password }, clientOf(event.getClientAddress()));
			await enter(event, person);
			const asked = event.url.searchParams.get('poi') ?? '/io';
			const back = ownPath(asked, event.url.origin);
			// Somebody else than who kept pages here: theirs go, and nothing is sent in another name.
			const past = pastKeptPages(event, back, person.id);
			if (past !== back) return { goTo: past };
			return { goTo: ownAct(asked, event.url.origin), again: true };
		});
		return 'data' in answer ? fail(answer.status, { form: answer.data.form, kept }) : answer;
	}
};
