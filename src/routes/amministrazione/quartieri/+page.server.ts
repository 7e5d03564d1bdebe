import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { signedIn, submit } from '$lib/http.server';
import { createDistrict } from '$lib/neighbourhoods/commands.server';
import { districtForm, neighbourhoodForm } from '$lib/neighbourhoods/forms';
import * as can from '$lib/neighbourhoods/policy';
import { listDistricts, listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { settleNeighbourhood } from '$lib/tavoli/imports.server';

const HERE = '/amministrazione/quartieri';

export async function load(event) {
	if (!can.arrange(signedIn(event))) error(403, m.refusal_forbidden());
	const neighbourhoods = listNeighbourhoods();
	return {
		title: m.neighbourhoods_title(),
		crumbs: [{ label: m.administration_title(), href: '/amministrazione' }],
		districts: listDistricts().map(({ id, name }) => ({
			id,
			name,
			places: neighbourhoods
				.filter(({ districtId }) => districtId === id)
				.map(({ id, name }) => ({ id, name }))
		})),
		count: neighbourhoods.length,
		districtForm: await superValidate({ id: newId() }, zod4(districtForm), { id: 'polo', errors: false }),
		neighbourhoodForm: await superValidate({ id: newId() }, zod4(neighbourhoodForm), {
			id: 'quartiere',
			errors: false
		})
	};
}

export const actions = {
	district: (event) =>
		submit(event, districtForm, (actor, data) => {
			createDistrict(actor, data);
			return { goTo: HERE, text: m.district_created({ name: data.name }) };
		}),
	neighbourhood: (event) =>
		submit(event, neighbourhoodForm, (actor, data) => {
			settleNeighbourhood(actor, data);
			return { goTo: HERE, text: m.neighbourhood_created({ name: data.name }) };
		})
};
