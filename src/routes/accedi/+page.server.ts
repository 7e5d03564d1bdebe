import { redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signIn } from '$lib/accounts/commands.server';
import { signInForm } from '$lib/accounts/forms';
import { clientOf } from '$lib/accounts/rules';
import { ownPath } from '$lib/formats/paths';
import { enter, pastKeptPages } from '$lib/http-entering.server';
import { submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

/** Where the person was going when they were asked who they are. */
const next = (url: URL) => ownPath(url.searchParams.get('poi') ?? '/io', url.origin);

export const load = async ({ locals, url }) => {
	if (locals.actor) redirect(303, next(url));
	return {
		title: m.account_sign_in_title(),
		crumbs: [],
		signInForm: await superValidate(zod4(signInForm), { id: 'accedi' })
	};
};

export const actions = {
	default: (event) =>
		submitUnsigned(event, signInForm, async (typed) => {
			const person = await signIn(typed, clientOf(event.getClientAddress()));
			await enter(event, person);
			return { goTo: pastKeptPages(event, next(event.url), person.id), text: m.account_signed_in() };
		})
};
