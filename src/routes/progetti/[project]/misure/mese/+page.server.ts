import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { recordMonth } from '$lib/projects/months/commands.server';
import { measuredIn, monthForm } from '$lib/projects/months/forms';
import { isMissingSome, monthPage, numbersOf } from '$lib/projects/months/page.server';
import { backTo, projectToWork } from '../../work.server';

export async function load(event) {
	const { project, crumbs } = projectToWork(event, 'run');
	const month = monthPage(project.id, event.url.searchParams.get('mese'));
	return {
		title: m.month_title(),
		crumbs,
		project: { title: project.title, href: `/progetti/${project.id}` },
		page: month?.shown ?? null,
		monthForm: await superValidate(month?.filled ?? {}, zod4(monthForm(month?.asked ?? [])), {
			id: 'mese',
			errors: false
		})
	};
}

export const actions = {
	default: (event) => {
		const { project } = event.params;
		const month = event.url.searchParams.get('mese') ?? '';
		const asked = numbersOf(project, month);
		return submit(event, monthForm(asked), (actor, typed) => {
			const count = recordMonth(actor, project, month, measuredIn(asked, typed));
			const text = count === 0 ? m.month_nothing_new() : m.month_saved({ count });
			return isMissingSome(project) ? { goTo: event.url.pathname, text } : backTo(event, text);
		});
	}
};
