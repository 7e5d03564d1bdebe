import { choiceOf, pagesOf, wordsOf } from '$lib/formats/addresses';
import { listMeetingPlaces, listMeetingYears } from '$lib/meetings/convening/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { kindOptions, NO_INITIATIVES, NOTHING, search, searchInitiatives } from '$lib/search/reading.server';
import { FOUND_KINDS, INITIATIVE, PAGE_SIZE } from '$lib/search/rules';

export function load({ url }) {
	const quartieri = [
		...new Map(
			listMeetingPlaces().map(({ neighbourhoodSlug, neighbourhoodName }) => [
				neighbourhoodSlug,
				neighbourhoodName
			])
		)
	].map(([value, label]) => ({ value, label }));
	const years = listMeetingYears();

	const text = wordsOf(url, 'testo');
	const neighbourhood = quartieri.find(({ value }) => value === url.searchParams.get('quartiere'))?.value;
	const year = years.find((one) => String(one) === url.searchParams.get('anno'));
	const cosa = choiceOf(url, 'cosa', [...FOUND_KINDS, INITIATIVE]);
	const kind = cosa === INITIATIVE ? undefined : cosa;

	const asked = { text, neighbourhood, year };
	const found = cosa === INITIATIVE ? NOTHING : search({ ...asked, kind });
	const initiatives = kind === undefined ? searchInitiatives(asked) : NO_INITIATIVES;
	const { page, pages } = pagesOf(url, found.count, PAGE_SIZE);
	return {
		title: m.search_title(),
		crumbs: [],
		text,
		filter: { quartiere: neighbourhood, anno: year, cosa },
		filtered: neighbourhood !== undefined || year !== undefined || cosa !== undefined,
		count: found.count,
		said: found.said,
		page,
		pages,
		initiatives,
		meetings: found.meetings(page),
		quartieri,
		years,
		kinds: kindOptions()
	};
}
