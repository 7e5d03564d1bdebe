import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { dateInWords } from '$lib/formats/dates';
import { signedIn, submit, visible } from '$lib/http.server';
import * as act from '$lib/organizations/commands.server';
import { endDelegate, nameDelegate } from '$lib/organizations/delegates/commands.server';
import { delegateForm, endDelegateForm, identityForm, pressForm } from '$lib/organizations/forms';
import * as can from '$lib/organizations/policy';
import { findOrganization, listDelegates } from '$lib/organizations/queries.server';
import { identityOf, kindChoices, standingInWords } from '$lib/organizations/words.server';
import { m } from '$lib/paraglide/messages.js';

type Asked = { readonly params: { readonly organization: string } };
const knownBy = ({ params }: Asked) => visible(findOrganization(params.organization));
const here = ({ params }: Asked, text: string) => ({
	goTo: `/amministrazione/organizzazioni/${params.organization}`,
	text
});

export async function load(event) {
	if (!can.arrange(signedIn(event))) error(403, m.refusal_forbidden());
	const known = knownBy(event);
	return {
		title: known.name,
		crumbs: [
			{ label: m.administration_title(), href: '/amministrazione' },
			{ label: m.organizations_title(), href: '/amministrazione/organizzazioni' }
		],
		slug: known.slug,
		...standingInWords(known),
		kinds: kindChoices(),
		delegates: listDelegates(known.id).map(({ since, ...delegate }) => ({
			...delegate,
			since: dateInWords(since)
		})),
		identityForm: await superValidate(identityOf(known), zod4(identityForm), {
			id: 'identita',
			errors: false
		}),
		delegateForm: await superValidate({ id: newId() }, zod4(delegateForm), { id: 'delega', errors: false })
	};
}

export const actions = {
	identity: (event) =>
		submit(event, identityForm, (actor, data) => {
			act.identifyOrganization(actor, knownBy(event).id, data);
			return here(event, m.organization_saved());
		}),
	verify: (event) =>
		submit(event, pressForm, (actor) => {
			act.verifyOrganization(actor, knownBy(event).id);
			return here(event, m.organization_verified());
		}),
	archive: (event) =>
		submit(event, pressForm, (actor) => {
			act.archiveOrganization(actor, knownBy(event).id);
			return here(event, m.organization_archived());
		}),
	delegate: (event) =>
		submit(event, delegateForm, (actor, data) => {
			nameDelegate(actor, knownBy(event).id, data);
			return here(event, m.organization_delegate_named());
		}),
	endDelegate: (event) =>
		submit(event, endDelegateForm, (actor, { delegateId }) => {
			endDelegate(actor, delegateId);
			return here(event, m.organization_delegate_ended());
		})
};
