import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { permit, signedIn, submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { beginningFrom } from '$lib/projects/beginning.server';
import { createProject } from '$lib/projects/commands.server';
import { projectForm } from '$lib/projects/forms';
import { organizationOptions, projectOptions } from '$lib/projects/options.server';
import * as can from '$lib/projects/policy';

export async function load(event) {
	permit(can.steerSomewhere(signedIn(event)));
	const options = projectOptions();
	const { born, typed } = beginningFrom(event.url, options);
	return {
		title: m.project_new(),
		crumbs: [{ label: m.projects(), href: '/progetti' }],
		born,
		projectForm: await superValidate({ id: newId(), ...typed }, zod4(projectForm), {
			id: 'progetto',
			errors: false
		}),
		options,
		organizations: organizationOptions()
	};
}

export const actions = {
	default: (event) =>
		submit(event, projectForm, (actor, typed) => {
			const id = createProject(actor, typed);
			return { goTo: `/progetti/${id}`, text: m.project_created() };
		})
};
