import { fail } from '@sveltejs/kit';
import { clientOf } from '$lib/accounts/rules';
import { ballotBy, refilledBy } from '$lib/consultations/codes/ballot-page.server';
import { codeForm } from '$lib/consultations/codes/forms';
import { submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export const FORM = { id: 'codice', errors: false };

type Event = Parameters<typeof submitUnsigned>[0];
export const client = (event: Event) => clientOf(event.getClientAddress());

/** The ballot that a code opens; or the form of the code, with what is wrong with it. */
export async function opened(event: Event) {
	let ballot: ReturnType<typeof ballotBy> | undefined;
	const said = await submitUnsigned(event, codeForm, ({ code }) => {
		ballot = ballotBy(code, client(event));
		return m.code_open();
	});
	if (ballot) return { ballot };
	if (said && 'data' in said) said.data.form.id = FORM.id;
	return said;
}

/** Two answers on one ballot are none: nobody may choose between them for the voter. */
export async function twoAnswers(event: Event, typed: FormData) {
	const found = await opened(event);
	if (!found || !('ballot' in found)) return found;
	const filled = refilledBy(found.ballot.code, typed);
	return fail(400, { ...found, filled, problems: [m.ballot_choice_single()] });
}
