import { choiceOf, pagesOf, wordsOf } from '$lib/formats/addresses';
import { countOrganizations, listOrganizations } from '$lib/organizations/queries.server';
import { KINDS, PAGE_SIZE } from '$lib/organizations/rules';
import { kindChoices, topicChoices } from '$lib/organizations/words.server';
import { m } from '$lib/paraglide/messages.js';
import { THEMES } from '$lib/vocabulary';

export function load({ url }) {
	const filter = {
		kind: choiceOf(url, 'tipo', KINDS),
		theme: choiceOf(url, 'tema', THEMES),
		text: wordsOf(url, 'cerca')
	};
	const count = countOrganizations(filter);
	const { page, pages } = pagesOf(url, count, PAGE_SIZE);

	return {
		title: m.organizations_title(),
		crumbs: [],
		asked: filter,
		count,
		page,
		pages,
		kinds: kindChoices(),
		themes: topicChoices(),
		items: listOrganizations({ ...filter, page }).map(({ slug, name, kind, description }) => ({
			slug,
			name,
			kind: m[`kind_${kind}`](),
			description
		}))
	};
}
