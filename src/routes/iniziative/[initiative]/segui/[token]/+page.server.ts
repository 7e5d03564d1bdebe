import { error } from '@sveltejs/kit';
import { SECRET_ADDRESS, submitUnsigned, visible } from '$lib/http.server';
import { unfollowByLink } from '$lib/initiatives/follows/commands.server';
import { stopForm } from '$lib/initiatives/follows/forms';
import { whoFollows } from '$lib/initiatives/follows/links.server';
import { findFollow } from '$lib/initiatives/follows/queries.server';
import { findInitiative } from '$lib/initiatives/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ params, setHeaders }) {
	setHeaders(SECRET_ADDRESS);
	const { id, title } = visible(findInitiative(params.initiative));
	const personId = whoFollows(id, params.token);
	if (personId === undefined) error(404, m.follow_link_wrong());
	return {
		title: m.follow_link_title(),
		crumbs: [],
		secret: true,
		idea: { id, title },
		follows: findFollow(id, personId) !== undefined
	};
}

export const actions = {
	default: (event) =>
		submitUnsigned(event, stopForm, () => {
			unfollowByLink(event.params.initiative, event.params.token);
			return { goTo: `/iniziative/${event.params.initiative}`, text: m.follow_stopped() };
		})
};
