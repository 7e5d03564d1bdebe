import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { confirmEmail } from '$lib/accounts/commands.server';
import { confirmForm } from '$lib/accounts/forms';
import { clientOf } from '$lib/accounts/rules';
import { findBearer } from '$lib/accounts/tokens.server';
import { enter, pastKeptPages } from '$lib/http-entering.server';
import { SECRET_ADDRESS, submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

/** Opening the link changes nothing: mail programs open links by themselves. The button does. */
export const load = async ({ params, setHeaders }) => {
	setHeaders(SECRET_ADDRESS);
	if (!findBearer(params.token, 'confirm')) error(404, m.account_link_expired());
	return {
		title: m.account_confirm_title(),
		crumbs: [],
		confirmForm: await superValidate(zod4(confirmForm), { id: 'conferma' })
	};
};

export const actions = {
	default: (event) =>
		submitUnsigned(event, confirmForm, async ({ password }) => {
			const client = clientOf(event.getClientAddress());
			const person = await confirmEmail(event.params.token, password, client);
			await enter(event, person);
			return { goTo: pastKeptPages(event, '/io', person.id), text: m.account_confirmed() };
		})
};
