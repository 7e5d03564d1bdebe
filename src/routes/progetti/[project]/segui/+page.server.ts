import { submit, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { followProject, unfollowProject } from '$lib/projects/follows/commands.server';
import { followForm } from '$lib/projects/follows/forms';
import { followOf } from '$lib/projects/follows/page.server';
import { findProject } from '$lib/projects/queries.server';

export function load({ params, locals: { actor } }) {
	const project = visible(findProject(params.project));
	const { id, title } = project;
	return {
		title: m.project_follow_title(),
		crumbs: [
			{ label: m.projects(), href: '/progetti' },
			{ label: title, href: `/progetti/${id}` }
		],
		project: title,
		follow: followOf(project, actor)
	};
}

export const actions = {
	follow: (event) =>
		submit(event, followForm, (actor) => {
			followProject(actor, event.params.project);
			return { goTo: `/progetti/${event.params.project}`, text: m.project_follow_done() };
		}),

	unfollow: (event) =>
		submit(event, followForm, (actor, { from }) => {
			unfollowProject(actor, event.params.project);
			const goTo = from === 'own' ? '/io' : `/progetti/${event.params.project}`;
			return { goTo, text: m.project_follow_stopped() };
		})
};
