import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newPasswordForm } from '$lib/accounts/forms';
import { resetPassword } from '$lib/accounts/recovery/commands.server';
import { findBearer } from '$lib/accounts/tokens.server';
import { SECRET_ADDRESS, submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ params, setHeaders }) => {
	setHeaders(SECRET_ADDRESS);
	if (!findBearer(params.token, 'reset')) error(404, m.account_link_expired());
	return {
		title: m.account_reset_title(),
		crumbs: [],
		lead: m.account_reset_intro(),
		passwordForm: await superValidate(zod4(newPasswordForm), { id: 'reimposta' })
	};
};

export const actions = {
	default: (event) =>
		submitUnsigned(event, newPasswordForm, async ({ password }) => {
			await resetPassword(event.params.token, password);
			return { goTo: '/accedi', text: m.account_reset_done() };
		})
};
