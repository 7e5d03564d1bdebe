import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { advanceProject } from '$lib/projects/commands.server';
import { advanceForm } from '$lib/projects/forms';
import * as can from '$lib/projects/policy';
import { needsReason, NEXT_PROJECT_STATES } from '$lib/projects/rules';
import { standingSentence, stateWord } from '$lib/projects/words.server';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { actor, project, crumbs } = projectToWork(event, 'run');
	const next = NEXT_PROJECT_STATES[project.state].filter(
		(state) => !needsReason(state) || can.steer(actor, project)
	);
	return {
		title: m.project_advance(),
		crumbs,
		said: standingSentence(project),
		steps: next.map((value) => ({ value, label: stateWord(value) })),
		advanceForm: await superValidate({ to: next[0] ?? project.state }, zod4(advanceForm), { id: 'passo' })
	};
}

export const actions = {
	default: (event) =>
		submit(event, advanceForm, (actor, { to, words }) => {
			advanceProject(actor, event.params.project, to, words);
			return backTo(event, m.project_advanced({ state: stateWord(to) }));
		})
};
