import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { commitmentForm } from '$lib/commitments/forms';
import { ownerFrom } from '$lib/commitments/rules';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { ownerOptions } from '$lib/projects/promises/options.server';
import { promiseForProject } from '$lib/projects/promises/commands.server';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'run');
	return {
		title: m.project_promises(),
		crumbs,
		owners: ownerOptions(project.id),
		commitmentForm: await superValidate({ id: newId() }, zod4(commitmentForm), {
			id: 'impegno',
			errors: false
		})
	};
}

export const actions = {
	default: (event) =>
		submit(event, commitmentForm, (actor, { owner, ...typed }) => {
			promiseForProject(actor, event.params.project, { ...typed, ...ownerFrom(owner) });
			return backTo(event, m.project_promise_made());
		})
};
