import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import * as can from '$lib/accounts/policy';
import { endVerification } from '$lib/accounts/residents/commands.server';
import { endVerificationForm } from '$lib/accounts/residents/forms';
import { signedIn, submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export const load = async (event) => {
	if (!can.seeDesk(signedIn(event))) error(403, m.refusal_forbidden());
	return {
		title: m.desk_end(),
		crumbs: [{ label: m.desk_title(), href: '/sportello' }],
		endForm: await superValidate(zod4(endVerificationForm), { id: 'chiudi' })
	};
};

export const actions = {
	default: (event) =>
		submit(event, endVerificationForm, (actor, { email, reason }) => {
			endVerification(actor, email, reason);
			return { goTo: '/sportello', text: m.desk_ended() };
		})
};
