import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { askResetForm } from '$lib/accounts/forms';
import { askReset } from '$lib/accounts/recovery/commands.server';
import { clientOf } from '$lib/accounts/rules';
import { submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export const load = async () => ({
	title: m.account_recover_title(),
	crumbs: [{ label: m.account_sign_in_title(), href: '/accedi' }],
	askResetForm: await superValidate(zod4(askResetForm), { id: 'recupera' })
});

export const actions = {
	default: (event) =>
		submitUnsigned(event, askResetForm, ({ email }) => {
			askReset(email, clientOf(event.getClientAddress()));
			return { goTo: '/accedi', text: m.account_recovery_sent() };
		})
};
