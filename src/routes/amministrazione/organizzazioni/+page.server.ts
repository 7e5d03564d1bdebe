import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { newId } from '$lib/columns.server';
import { pagesOf, wordsOf } from '$lib/formats/addresses';
import { signedIn, submit } from '$lib/http.server';
import { createOrganization } from '$lib/organizations/commands.server';
import { organizationForm } from '$lib/organizations/forms';
import * as can from '$lib/organizations/policy';
import { countOrganizations, listOrganizations } from '$lib/organizations/queries.server';
import { PAGE_SIZE } from '$lib/organizations/rules';
import { kindChoices } from '$lib/organizations/words.server';
import { m } from '$lib/paraglide/messages.js';

export async function load(event) {
	if (!can.arrange(signedIn(event))) error(403, m.refusal_forbidden());
	const text = wordsOf(event.url, 'cerca');
	const count = countOrganizations({ text });
	const { page, pages } = pagesOf(event.url, count, PAGE_SIZE);
	return {
		title: m.organizations_title(),
		crumbs: [{ label: m.administration_title(), href: '/amministrazione' }],
		text,
		count,
		page,
		pages,
		items: listOrganizations({ text, page }).map(({ slug, name, kind, verifiedAt }) => ({
			slug,
			name,
			kind: m[`kind_${kind}`](),
			verified: verifiedAt !== null
		})),
		kinds: kindChoices(),
		organizationForm: await superValidate({ id: newId(), kind: 'associazione' }, zod4(organizationForm), {
			id: 'organizzazione',
			errors: false
		})
	};
}

export const actions = {
	default: (event) =>
		submit(event, organizationForm, (actor, data) => {
			const { slug } = createOrganization(actor, data);
			return { goTo: `/amministrazione/organizzazioni/${slug}`, text: m.organization_created() };
		})
};
