import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { pagesOf } from '$lib/formats/addresses';
import { signedIn, submit } from '$lib/http.server';
import * as city from '$lib/municipality/policy';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { createTavolo } from '$lib/tavoli/commands.server';
import { tavoloForm } from '$lib/tavoli/forms';
import { countTavoli, listTavoli } from '$lib/tavoli/queries.server';
import { PAGE_SIZE } from '$lib/tavoli/rules';
import { rhythmChoices, themeChoices } from '$lib/tavoli/words.server';

export async function load(event) {
	if (!city.setUp(signedIn(event))) error(403, m.refusal_forbidden());
	const count = countTavoli();
	const { page, pages } = pagesOf(event.url, count, PAGE_SIZE);
	return {
		title: m.tavoli_title(),
		crumbs: [{ label: m.administration_title(), href: '/amministrazione' }],
		count,
		page,
		pages,
		tavoli: listTavoli({ page }).map(({ slug, name, neighbourhood, theme, contact }) => ({
			slug,
			name,
			neighbourhood,
			theme: m[`tavolo_theme_${theme}`](),
			contact: contact?.role ?? m.tavolo_contact_missing()
		})),
		neighbourhoods: listNeighbourhoods().map(({ id, name }) => ({ value: id, label: name })),
		themes: themeChoices().filter(({ value }) => value !== 'generale'),
		rhythms: rhythmChoices(),
		tavoloForm: await superValidate({ id: newId(), theme: 'anziani' }, zod4(tavoloForm), {
			id: 'tavolo',
			errors: false
		})
	};
}

export const actions = {
	default: (event) =>
		submit(event, tavoloForm, (actor, data) => {
			const { slug } = createTavolo(actor, data);
			return { goTo: `/tavoli/${slug}/cura`, text: m.tavolo_created() };
		})
};
