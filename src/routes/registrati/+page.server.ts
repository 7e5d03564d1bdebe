import { redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { register } from '$lib/accounts/commands.server';
import { registerForm } from '$lib/accounts/forms';
import { clientOf, LANGUAGES } from '$lib/accounts/rules';
import { submitUnsigned } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ locals }) => {
	if (locals.actor) redirect(303, '/io');
	return {
		title: m.account_register_title(),
		crumbs: [{ label: m.account_sign_in_title(), href: '/accedi' }],
		registerForm: await superValidate({ language: locals.locale }, zod4(registerForm), {
			id: 'registrati',
			errors: false
		}),
		languages: LANGUAGES.map((language) => ({ value: language, label: m[`language_${language}`]() }))
	};
};

export const actions = {
	default: (event) =>
		submitUnsigned(event, registerForm, async (typed) => {
			await register(typed, clientOf(event.getClientAddress()));
			return { goTo: '/accedi', text: m.account_registered() };
		})
};
