import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { updateNeighbourhood } from '$lib/neighbourhoods/commands.server';
import { neighbourhoodEditForm } from '$lib/neighbourhoods/forms';
import * as can from '$lib/neighbourhoods/policy';
import { findNeighbourhoodById, listDistricts } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	if (!can.arrange(signedIn(event))) error(403, m.refusal_forbidden());
	const place = visible(findNeighbourhoodById(event.params.neighbourhood));
	return {
		title: place.name,
		crumbs: [
			{ label: m.administration_title(), href: '/amministrazione' },
			{ label: m.neighbourhoods_title(), href: '/amministrazione/quartieri' }
		],
		slug: place.slug,
		districts: listDistricts().map(({ id, name }) => ({ value: id, label: name })),
		editForm: await superValidate(place, zod4(neighbourhoodEditForm), { id: 'quartiere', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, neighbourhoodEditForm, (actor, data) => {
			updateNeighbourhood(actor, event.params.neighbourhood, data);
			return { goTo: '/amministrazione/quartieri', text: m.neighbourhood_saved({ name: data.name }) };
		})
};
