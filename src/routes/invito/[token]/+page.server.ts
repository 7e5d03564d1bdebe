import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newPasswordForm } from '$lib/accounts/forms';
import { acceptInvitation } from '$lib/accounts/staff/commands.server';
import { findBearer } from '$lib/accounts/tokens.server';
import { SECRET_ADDRESS, submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ params, setHeaders }) => {
	setHeaders(SECRET_ADDRESS);
	const bearer = findBearer(params.token, 'invite') ?? error(404, m.account_link_expired());
	return {
		title: m.account_invitation_title(),
		crumbs: [],
		lead: m.account_invitation_intro({ name: bearer.displayName }),
		passwordForm: await superValidate(zod4(newPasswordForm), { id: 'invito' })
	};
};

export const actions = {
	default: (event) =>
		submitUnsigned(event, newPasswordForm, async ({ password }) => {
			await acceptInvitation(event.params.token, password);
			return { goTo: '/accedi', text: m.account_invitation_accepted() };
		})
};
