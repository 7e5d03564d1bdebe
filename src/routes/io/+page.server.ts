import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { hideName, showName, updateProfile } from '$lib/accounts/profile/commands.server';
import { noFields, profileForm } from '$lib/accounts/profile/forms';
import { findOwnProfile } from '$lib/accounts/profile/queries.server';
import { LANGUAGES } from '$lib/accounts/rules';
import type { Role } from '$lib/actor';
import { dateInWords, dayInWords } from '$lib/formats/dates';
import { signedIn, submit, visible } from '$lib/http.server';
import { ownFollows } from '$lib/initiatives/follows/page.server';
import { m } from '$lib/paraglide/messages.js';
import { ownProjects } from '$lib/projects/follows/page.server';
import { ownLists } from './lists.server';

/** Where somebody with a task does it. */
const WORKPLACES: Readonly<Record<Role, string>> = {
	resident: '/quartieri',
	member: '/tavoli',
	secretary: '/incontri',
	facilitator: '/incontri',
	operator: '/sportello',
	coordinator: '/oggi',
	administrator: '/amministrazione'
};

export const load = async (event) => {
	const actor = signedIn(event);
	const own = visible(findOwnProfile(actor.id));
	return {
		title: m.account_me_title(),
		crumbs: [],
		name: own.displayName,
		email: own.email,
		standing: own.neighbourhood &&
			own.relation && {
				neighbourhood: own.neighbourhood,
				href: `/quartieri/${own.neighbourhoodSlug}`,
				relation: m[`relation_${own.relation}`](),
				since: dayInWords(own.since ?? '')
			},
		roles: [...new Set(actor.grants.map(({ role }) => role))]
			.filter((role) => role !== 'resident')
			.map((role) => ({ label: m[`role_${role}`](), href: WORKPLACES[role] })),
		lists: ownLists(actor),
		follows: { initiatives: ownFollows(actor), projects: ownProjects(actor) },
		nameShownSince: own.nameShownAt && dateInWords(own.nameShownAt),
		profileForm: await superValidate(own, zod4(profileForm), { id: 'dati' }),
		languages: LANGUAGES.map((language) => ({ value: language, label: m[`language_${language}`]() }))
	};
};

export const actions = {
	profile: (event) =>
		submit(event, profileForm, (actor, typed) => {
			updateProfile(actor, typed);
			return { goTo: '/io', text: m.account_me_saved() };
		}),
	showName: (event) =>
		submit(event, noFields, (actor) => {
			showName(actor);
			return { goTo: '/io', text: m.account_me_name_now_shown() };
		}),
	hideName: (event) =>
		submit(event, noFields, (actor) => {
			hideName(actor);
			return { goTo: '/io', text: m.account_me_name_now_hidden() };
		})
};
