import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { organizationOptions, partnerRoleOptions } from '$lib/projects/options.server';
import { joinProject, leaveProject } from '$lib/projects/partners/commands.server';
import { partnerForm, partnerLeavesForm } from '$lib/projects/partners/forms';
import { listPartners } from '$lib/projects/partners/queries.server';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'steer');
	return {
		title: m.project_who(),
		crumbs,
		partners: listPartners(project.id).map(({ id, name, role }) => ({
			id,
			name,
			role: m[`project_partner_${role}`]()
		})),
		organizations: organizationOptions(),
		roles: partnerRoleOptions(),
		partnerForm: await superValidate({ id: newId() }, zod4(partnerForm), { id: 'partner', errors: false })
	};
}

export const actions = {
	join: (event) =>
		submit(event, partnerForm, (actor, typed) => {
			joinProject(actor, event.params.project, typed);
			return backTo(event, m.project_partner_added());
		}),

	leave: (event) =>
		submit(event, partnerLeavesForm, (actor, { partnerId }) => {
			leaveProject(actor, partnerId);
			return backTo(event, m.project_partner_left());
		})
};
