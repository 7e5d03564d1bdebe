import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { today } from '$lib/clock';
import { newId } from '$lib/columns.server';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { collectIndicator, stopCollecting } from '$lib/projects/collecting/commands.server';
import { collectForm, stopCollectingForm } from '$lib/projects/collecting/forms';
import { collectingPage } from '$lib/projects/collecting/words.server';
import { projectToWork } from '../../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'run');
	const since = project.plannedStart > today() ? project.plannedStart : today();
	return {
		title: m.collecting_title(),
		crumbs,
		back: `/progetti/${project.id}/misure`,
		...collectingPage(project.id),
		collectForm: await superValidate({ id: newId(), since }, zod4(collectForm), {
			id: 'raccogli',
			errors: false
		})
	};
}

export const actions = {
	collect: (event) =>
		submit(event, collectForm, (actor, typed) => {
			collectIndicator(actor, event.params.project, typed);
			return { goTo: event.url.pathname, text: m.collecting_begun() };
		}),

	stop: (event) =>
		submit(event, stopCollectingForm, (actor, { collectingId }) => {
			stopCollecting(actor, collectingId);
			return { goTo: event.url.pathname, text: m.collecting_ended() };
		})
};
