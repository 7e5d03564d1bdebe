import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import * as can from '$lib/accounts/policy';
import { CITY_ROLES } from '$lib/accounts/rules';
import { endRole, inviteAgain, inviteStaff } from '$lib/accounts/staff/commands.server';
import { endRoleForm, inviteAgainForm, inviteForm } from '$lib/accounts/staff/forms';
import { listRoleDistricts, listStaff } from '$lib/accounts/staff/queries.server';
import { newId } from '$lib/columns.server';
import { dateInWords } from '$lib/formats/dates';
import { signedIn, submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';

const HERE = '/amministrazione/persone';

export const load = async (event) => {
	if (!can.manageStaff(signedIn(event))) error(403, m.refusal_forbidden());
	return {
		title: m.staff_title(),
		crumbs: [{ label: m.staff_administration(), href: '/amministrazione' }],
		staff: listStaff().map(({ role, district, since, ...held }) => ({
			...held,
			role: m[`role_${role}`](),
			where: district ?? m.staff_where_city(),
			since: dateInWords(since)
		})),
		inviteForm: await superValidate({ id: newId() }, zod4(inviteForm), { id: 'invita', errors: false }),
		roles: CITY_ROLES.map((role) => ({ value: role, label: m[`role_${role}`]() })),
		districts: listRoleDistricts().map(({ id, name }) => ({ value: id, label: name }))
	};
};

export const actions = {
	invite: (event) =>
		submit(event, inviteForm, (actor, { districtId, ...typed }) => {
			inviteStaff(actor, { ...typed, districtId: districtId || null });
			return { goTo: HERE, text: m.staff_invited({ name: typed.displayName }) };
		}),
	again: (event) =>
		submit(event, inviteAgainForm, (actor, { personId }) => {
			inviteAgain(actor, personId);
			return { goTo: HERE, text: m.staff_again_sent() };
		}),
	end: (event) =>
		submit(event, endRoleForm, (actor, { roleId }) => {
			endRole(actor, roleId);
			return { goTo: HERE, text: m.staff_ended() };
		})
};
