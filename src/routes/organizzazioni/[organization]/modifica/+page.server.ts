import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { signedIn, submit, visible } from '$lib/http.server';
import { updateOrganization } from '$lib/organizations/commands.server';
import { contactForm } from '$lib/organizations/forms';
import * as can from '$lib/organizations/policy';
import { findOrganization, listTargetsOf, listThemesOf } from '$lib/organizations/queries.server';
import { targetChoices, topicChoices } from '$lib/organizations/words.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	const actor = signedIn(event);
	const organization = visible(findOrganization(event.params.organization));
	if (!can.edit(actor, organization)) error(403, m.refusal_forbidden());
	const { id, slug, name, description, email, phone, website } = organization;
	const held = { description, email, phone, website, themes: listThemesOf(id), targets: listTargetsOf(id) };

	return {
		title: m.organization_edit(),
		crumbs: [
			{ label: m.organizations_title(), href: '/organizzazioni' },
			{ label: name, href: `/organizzazioni/${slug}` }
		],
		name,
		themes: topicChoices(),
		targets: targetChoices(),
		editForm: await superValidate(held, zod4(contactForm), { id: 'modifica', errors: false })
	};
}

export const actions = {
	default: (event) =>
		submit(event, contactForm, (actor, data) => {
			const { id, slug } = visible(findOrganization(event.params.organization));
			updateOrganization(actor, id, data);
			return { goTo: `/organizzazioni/${slug}`, text: m.organization_saved() };
		})
};
