import { pagesOf } from '$lib/formats/addresses';
import { filtersOf, statesOf } from '$lib/initiatives/filters';
import { initiativesMap, viewOf } from '$lib/initiatives/map/page.server';
import { filterFields } from '$lib/initiatives/filters.server';
import * as can from '$lib/initiatives/policy';
import { countInitiatives, listInitiatives } from '$lib/initiatives/queries.server';
import { inShort } from '$lib/initiatives/words.server';
import { lookAfter } from '$lib/municipality/policy';
import { listNeighbourhoods, listNeighbourhoodShapes } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';

const SHOWN = 12;

export function load({ url, locals: { actor } }) {
	const asked = filtersOf(url);
	const { testo, quartiere, tema, per, stato, ordine, vista } = asked;
	const places = vista === 'mappa' ? listNeighbourhoodShapes() : null;
	const neighbourhoods = places ?? listNeighbourhoods();
	const filter = {
		text: testo,
		neighbourhoodId: quartiere && (neighbourhoods.find(({ slug }) => slug === quartiere)?.id ?? quartiere),
		theme: tema,
		target: per,
		states: stato && statesOf(stato),
		sort: ordine
	};
	const count = countInitiatives(filter);
	const { page, pages } = pagesOf(url, count, SHOWN);

	return {
		title: m.initiatives_title(),
		crumbs: [],
		count,
		page,
		pages,
		words: { name: 'testo', label: m.initiatives_words(), value: testo },
		map: places && initiativesMap(filter, places, url),
		other: viewOf(url, places ? 'elenco' : 'mappa'),
		items: places
			? []
			: listInitiatives({ ...filter, limit: SHOWN, offset: (page - 1) * SHOWN }).map(inShort),
		filters: filterFields(asked, neighbourhoods),
		mayPropose: actor === null || can.propose(actor),
		mayLookAfter: actor !== null && lookAfter(actor)
	};
}
