import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { updateProject } from '$lib/projects/commands.server';
import { projectTextForm } from '$lib/projects/forms';
import { projectOptions } from '$lib/projects/options.server';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'steer');
	const { title, summary, theme, kind, maturity, cityWide, plannedStart, plannedEnd } = project;
	const text = { title, summary, theme, kind, maturity, cityWide, plannedStart, plannedEnd };
	const scope = {
		neighbourhoodIds: [...project.neighbourhoodIds],
		targets: [...project.targets],
		objectiveIds: [...project.objectiveIds],
		programmeId: project.programmeId ?? ''
	};
	return {
		title: m.project_edit(),
		crumbs,
		textForm: await superValidate({ ...text, ...scope }, zod4(projectTextForm), { id: 'testi' }),
		options: projectOptions(project)
	};
}

export const actions = {
	default: (event) =>
		submit(event, projectTextForm, (actor, typed) => {
			updateProject(actor, event.params.project, typed);
			return backTo(event, m.project_saved());
		})
};
