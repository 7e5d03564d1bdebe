import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';
import { cancelActivity, countActivity, recordActivity } from '$lib/projects/activities/commands.server';
import { activityForm, cancelForm, countForm, countsIn, momentsIn } from '$lib/projects/activities/forms';
import { activityOptions, placeOptions } from '$lib/projects/activities/options.server';
import { targetOptions } from '$lib/vocabulary.server';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'run');
	const { past, open } = activityOptions(project.id);
	return {
		title: m.project_activities(),
		crumbs,
		past,
		open,
		places: placeOptions(project),
		targets: targetOptions(),
		activityForm: await superValidate({ id: newId() }, zod4(activityForm), {
			id: 'attivita',
			errors: false
		}),
		countForm: await superValidate({ activityId: past[0]?.value }, zod4(countForm), {
			id: 'conteggio',
			errors: false
		}),
		cancelForm: await superValidate({ activityId: open[0]?.value }, zod4(cancelForm), {
			id: 'annullamento',
			errors: false
		})
	};
}

export const actions = {
	add: (event) =>
		submit(event, activityForm, (actor, typed) => {
			const { id, title, place, neighbourhoodId, accessible } = typed;
			const happening = { id, title, place, neighbourhoodId, accessible, ...momentsIn(typed) };
			recordActivity(actor, event.params.project, { ...happening, ...countsIn(typed) });
			return backTo(event, m.project_activity_added());
		}),

	count: (event) =>
		submit(event, countForm, (actor, typed) => {
			countActivity(actor, typed.activityId, countsIn(typed));
			return backTo(event, m.project_activity_added());
		}),

	cancel: (event) =>
		submit(event, cancelForm, (actor, { findings, reasons, ...typed }) => {
			cancelActivity(actor, typed, confirmed({ findings, reasons }));
			return backTo(event, m.activity_cancelled());
		})
};
