import { visible } from '$lib/http.server';
import * as can from '$lib/organizations/policy';
import { findOrganization, listTargetsOf, listThemesOf } from '$lib/organizations/queries.server';
import { standingInWords } from '$lib/organizations/words.server';
import { m } from '$lib/paraglide/messages.js';
import { numbersToWrite } from '$lib/projects/collecting/own.server';
import { listTavoliOfOrganization } from '$lib/tavoli/members/queries.server';

export function load({ params, locals: { actor } }) {
	const organization = visible(findOrganization(params.organization));
	const { id, slug, name, kind, description, email, phone, website } = organization;

	return {
		title: name,
		crumbs: [{ label: m.organizations_title(), href: '/organizzazioni' }],
		organization: { slug, name, kind: m[`kind_${kind}`](), description, email, phone, website },
		...standingInWords(organization),
		themes: listThemesOf(id).map((theme) => m[`theme_${theme}`]()),
		targets: listTargetsOf(id).map((target) => m[`target_${target}`]()),
		tavoli: listTavoliOfOrganization(id).map(({ slug, name }) => ({ slug, name })),
		numbers: actor?.organizationIds.includes(id) ? numbersToWrite([id]) : [],
		mayEdit: actor !== null && can.edit(actor, organization)
	};
}
