import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { submit } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { confirmed } from '$lib/privacy/findings/confirming';
import { publishNews } from '$lib/projects/news/commands.server';
import { newsForm } from '$lib/projects/news/forms';
import { backTo, projectToWork } from '../work.server';

export async function load(event) {
	const { crumbs } = projectToWork(event, 'run');
	return {
		title: m.project_news_add(),
		crumbs,
		newsForm: await superValidate({ id: newId() }, zod4(newsForm), { id: 'notizia', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, newsForm, (actor, { findings, reasons, ...typed }) => {
			publishNews(actor, event.params.project, typed, confirmed({ findings, reasons }));
			return backTo(event, m.project_news_published());
		})
};
