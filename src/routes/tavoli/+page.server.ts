import { choiceOf, pagesOf } from '$lib/formats/addresses';
import { m } from '$lib/paraglide/messages.js';
import { countTavoli, listTavoli } from '$lib/tavoli/queries.server';
import { PAGE_SIZE, TAVOLO_THEMES } from '$lib/tavoli/rules';

export function load({ url }) {
	const theme = choiceOf(url, 'tema', TAVOLO_THEMES);
	const count = countTavoli({ theme });
	const { page, pages } = pagesOf(url, count, PAGE_SIZE);

	return {
		title: m.tavoli_title(),
		crumbs: [],
		theme,
		count,
		page,
		pages,
		themes: TAVOLO_THEMES.map((value) => ({ value, label: m[`tavolo_theme_${value}`]() })),
		tavoli: listTavoli({ theme, page }).map((tavolo) => ({
			slug: tavolo.slug,
			name: tavolo.name,
			neighbourhood: tavolo.neighbourhood,
			colour: tavolo.colour,
			theme: m[`tavolo_theme_${tavolo.theme}`]()
		}))
	};
}
