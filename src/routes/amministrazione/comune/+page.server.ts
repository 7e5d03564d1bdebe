import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit } from '$lib/http.server';
import { nameMunicipality, updateMunicipality } from '$lib/municipality/commands.server';
import { municipalityForm } from '$lib/municipality/forms';
import * as can from '$lib/municipality/policy';
import { findMunicipality } from '$lib/municipality/queries.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	if (!can.setUp(signedIn(event))) error(403, m.refusal_forbidden());
	const city = findMunicipality();
	const held = city && {
		...city,
		istatCode: city.istatCode ?? '',
		ipaCode: city.ipaCode ?? '',
		seen: city.updatedAt.getTime()
	};
	return {
		title: m.municipality_title(),
		crumbs: [{ label: m.administration_title(), href: '/amministrazione' }],
		isNew: !city,
		cityForm: await superValidate(held, zod4(municipalityForm), { id: 'comune', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, municipalityForm, (actor, { seen, ...described }) => {
			if (seen === 0) nameMunicipality(actor, described);
			else updateMunicipality(actor, described, seen);
			return { goTo: '/amministrazione', text: m.municipality_saved() };
		})
};
