import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { countAttempts } from '$lib/accounts/attempts.server';
import { clientOf } from '$lib/accounts/rules';
import { submitUnsigned } from '$lib/http.server';
import { ratePage } from '$lib/municipality/ratings/commands.server';
import { rateForm } from '$lib/municipality/ratings/forms';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ url }) => ({
	title: m.rating_page(),
	crumbs: [],
	rated: true,
	rateForm: await superValidate({ path: url.searchParams.get('pagina') ?? '/' }, zod4(rateForm), {
		errors: false
	})
});

export const actions = {
	default: (event) =>
		submitUnsigned(event, rateForm, (data) => {
			countAttempts(['rate_client', clientOf(event.getClientAddress())]);
			ratePage(data);
			return { goTo: data.path, text: m.rating_thanks() };
		})
};
