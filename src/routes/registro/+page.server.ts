import { pagesOf } from '$lib/formats/addresses';
import { listMeetingPlaces } from '$lib/meetings/convening/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { lookUp } from '$lib/register/lookup.server';
import { listRegisterOwners, listRegisterYears } from '$lib/register/queries.server';
import { filterFrom, isFiltered, PAGE_SIZE, REGISTER_KINDS } from '$lib/register/rules';
import {
	hrefOf,
	ownerInWords,
	ownerOptions,
	registerThemeOptions,
	stateInWords,
	stateOptions
} from '$lib/register/words.server';

export function load({ url }) {
	const filter = filterFrom(url.searchParams);
	const { total, entriesOf } = lookUp(filter);
	const { page, pages } = pagesOf(url, total, PAGE_SIZE);
	const places = listMeetingPlaces();

	return {
		title: m.register_title(),
		crumbs: [],
		filter,
		filtered: isFiltered(filter),
		page,
		pages,
		total,
		entries: entriesOf(page).map((entry) => ({
			kind: entry.kind,
			id: entry.id,
			href: hrefOf(entry),
			text: entry.text,
			state: entry.state,
			stateWords: stateInWords(entry.state),
			overdue: entry.overdue,
			owner: ownerInWords(entry),
			dueOn: entry.dueOn,
			at: entry.at,
			tavolo: entry.tavolo,
			project: entry.project,
			meetingId: entry.meetingId
		})),
		kinds: REGISTER_KINDS.map((value) => ({ value, label: m[`register_kind_${value}`]() })),
		neighbourhoods: [
			...new Map(places.map((place) => [place.neighbourhoodSlug, place.neighbourhoodName]))
		].map(([value, label]) => ({ value, label })),
		tavoli: places.map(({ tavoloSlug, tavoloName }) => ({ value: tavoloSlug, label: tavoloName })),
		years: listRegisterYears().map((year) => ({ value: String(year), label: String(year) })),
		states: stateOptions(),
		owners: ownerOptions(listRegisterOwners()),
		themes: registerThemeOptions()
	};
}
