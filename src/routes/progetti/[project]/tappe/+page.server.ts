import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { today } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { addMilestone, reachMilestone } from '$lib/projects/milestones/commands.server';
import { milestoneForm, reachForm } from '$lib/projects/milestones/forms';
import { openMilestoneOptions, organizationOptions } from '$lib/projects/options.server';
import { hasEnded } from '$lib/projects/rules';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'run');
	const open = openMilestoneOptions(project.id);
	return {
		title: m.project_milestones(),
		crumbs,
		open,
		ended: hasEnded(project.state),
		organizations: organizationOptions(),
		milestoneForm: await superValidate({ id: newId() }, zod4(milestoneForm), { id: 'tappa', errors: false }),
		reachForm: await superValidate({ milestoneId: open[0]?.value, doneOn: today() }, zod4(reachForm), {
			id: 'raggiunta',
			errors: false
		})
	};
}

export const actions = {
	add: (event) =>
		submit(event, milestoneForm, (actor, typed) => {
			addMilestone(actor, event.params.project, typed);
			return backTo(event, m.project_milestone_added());
		}),

	reach: (event) =>
		submit(event, reachForm, (actor, typed) => {
			reachMilestone(actor, typed);
			return backTo(event, m.project_milestone_reached());
		})
};
