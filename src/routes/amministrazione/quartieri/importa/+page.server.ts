import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { readAreas } from '$lib/formats/geojson';
import { signedIn, submit } from '$lib/http.server';
import { importForm, IMPORT_LENGTH } from '$lib/neighbourhoods/forms';
import { importInWords } from '$lib/neighbourhoods/imports.server';
import * as can from '$lib/neighbourhoods/policy';
import { m } from '$lib/paraglide/messages.js';
import { importCity } from '$lib/tavoli/imports.server';

export async function load(event) {
	if (!can.arrange(signedIn(event))) error(403, m.refusal_forbidden());
	return {
		title: m.neighbourhoods_import(),
		crumbs: [
			{ label: m.administration_title(), href: '/amministrazione' },
			{ label: m.neighbourhoods_title(), href: '/amministrazione/quartieri' }
		],
		most: IMPORT_LENGTH,
		importForm: await superValidate(zod4(importForm), { id: 'importa', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, importForm, (actor, { geojson, name, district }) => {
			const done = importCity(actor, readAreas(geojson, { name, group: district }).areas);
			return { goTo: '/amministrazione/quartieri', text: importInWords(done) };
		})
};
