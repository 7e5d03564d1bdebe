import { pagesOf } from '$lib/formats/addresses';
import {
	listConvenableTavoli,
	listMeetingDrafts,
	listMeetingPlaces,
	listMeetingYears
} from '$lib/meetings/convening/queries.server';
import * as mayOfImports from '$lib/meetings/imports/policy';
import { countMeetings, listMeetings } from '$lib/meetings/queries.server';
import { PAGE_SIZE } from '$lib/meetings/rules';
import { m } from '$lib/paraglide/messages.js';

export function load({ url, locals: { actor } }) {
	const asked = (name: string) => url.searchParams.get(name) ?? '';
	const places = listMeetingPlaces();
	const tavolo = places.find(({ tavoloSlug }) => tavoloSlug === asked('tavolo'));
	const quartiere = places.find(({ neighbourhoodSlug }) => neighbourhoodSlug === asked('quartiere'));
	const years = listMeetingYears();
	const year = years.find((one) => String(one) === asked('anno'));

	const filter = { tavoloId: tavolo?.tavoloId, neighbourhoodId: quartiere?.neighbourhoodId, year };
	const past = countMeetings({ ...filter, when: 'past' });
	const { page, pages } = pagesOf(url, past, PAGE_SIZE);

	return {
		title: m.meetings_title(),
		crumbs: [],
		next: listMeetings({ ...filter, when: 'next', limit: 100 }),
		past: {
			count: past,
			page,
			pages,
			meetings: listMeetings({ ...filter, when: 'past', page })
		},
		usual: tavolo?.usualTime ? { tavolo: tavolo.tavoloName, time: tavolo.usualTime } : null,
		filter: { tavolo: tavolo?.tavoloSlug, quartiere: quartiere?.neighbourhoodSlug, anno: year },
		years,
		tavoli: places.map(({ tavoloSlug, tavoloName }) => ({ slug: tavoloSlug, name: tavoloName })),
		quartieri: [...new Map(places.map((place) => [place.neighbourhoodSlug, place.neighbourhoodName]))].map(
			([slug, name]) => ({ slug, name })
		),
		drafts: actor ? listMeetingDrafts(actor) : [],
		mayImport: actor !== null && mayOfImports.bringInSomewhere(actor),
		mayConvene: actor !== null && listConvenableTavoli(actor).length > 0
	};
}
