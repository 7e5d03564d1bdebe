import { submit, visible } from '$lib/http.server';
import { followInitiative, unfollowInitiative } from '$lib/initiatives/follows/commands.server';
import { followForm } from '$lib/initiatives/follows/forms';
import { followOf } from '$lib/initiatives/follows/page.server';
import { findInitiative } from '$lib/initiatives/queries.server';
import { m } from '$lib/paraglide/messages.js';

export function load({ params, locals: { actor } }) {
	const initiative = visible(findInitiative(params.initiative));
	const { id, title } = initiative;
	return {
		title: m.follow_title(),
		crumbs: [
			{ label: m.initiatives_title(), href: '/iniziative' },
			{ label: title, href: `/iniziative/${id}` }
		],
		idea: title,
		signedIn: actor !== null,
		follow: followOf(initiative, actor)
	};
}

export const actions = {
	follow: (event) =>
		submit(event, followForm, (actor) => {
			followInitiative(actor, event.params.initiative);
			return { goTo: `/iniziative/${event.params.initiative}`, text: m.follow_done() };
		}),

	unfollow: (event) =>
		submit(event, followForm, (actor, { from }) => {
			unfollowInitiative(actor, event.params.initiative);
			const goTo = from === 'own' ? '/io' : `/iniziative/${event.params.initiative}`;
			return { goTo, text: m.follow_stopped() };
		})
};
