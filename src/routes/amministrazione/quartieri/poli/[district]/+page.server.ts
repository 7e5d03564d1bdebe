import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { updateDistrict } from '$lib/neighbourhoods/commands.server';
import { districtEditForm } from '$lib/neighbourhoods/forms';
import * as can from '$lib/neighbourhoods/policy';
import { findDistrict } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	if (!can.arrange(signedIn(event))) error(403, m.refusal_forbidden());
	const district = visible(findDistrict(event.params.district));
	return {
		title: district.name,
		crumbs: [
			{ label: m.administration_title(), href: '/amministrazione' },
			{ label: m.neighbourhoods_title(), href: '/amministrazione/quartieri' }
		],
		editForm: await superValidate(district, zod4(districtEditForm), { id: 'polo', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, districtEditForm, (actor, data) => {
			updateDistrict(actor, event.params.district, data);
			return { goTo: '/amministrazione/quartieri', text: m.district_saved({ name: data.name }) };
		})
};
