import { error } from '@sveltejs/kit';
import { SECRET_ADDRESS, submitUnsigned, visible } from '$lib/http.server';
import { m } from '$lib/paraglide/messages.js';
import { unfollowProjectByLink } from '$lib/projects/follows/commands.server';
import { stopForm } from '$lib/projects/follows/forms';
import { whoFollows } from '$lib/projects/follows/links.server';
import { findFollow } from '$lib/projects/follows/queries.server';
import { findProject } from '$lib/projects/queries.server';

export function load({ params, setHeaders }) {
	setHeaders(SECRET_ADDRESS);
	const { id, title } = visible(findProject(params.project));
	const personId = whoFollows(id, params.token);
	if (personId === undefined) error(404, m.follow_link_wrong());
	return {
		title: m.follow_link_title(),
		crumbs: [],
		secret: true,
		project: { id, title },
		follows: findFollow(id, personId) !== undefined
	};
}

export const actions = {
	default: (event) =>
		submitUnsigned(event, stopForm, () => {
			unfollowProjectByLink(event.params.project, event.params.token);
			return { goTo: `/progetti/${event.params.project}`, text: m.project_follow_stopped() };
		})
};
