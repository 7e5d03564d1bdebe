import { today } from '$lib/clock';
import { pagesOf } from '$lib/formats/addresses';
import { permit, signedIn } from '$lib/http.server';
import * as can from '$lib/municipality/policy';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { listNeighbourhoods } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { areasOf } from '$lib/today/areas.server';
import { filtersOf } from '$lib/today/board/filters';
import { countBoard } from '$lib/today/board/queries.server';
import { PAGE_SIZE, SECTIONS } from '$lib/today/board/rules';
import { boardOf, filterFields } from '$lib/today/board/words.server';

export function load(event) {
	const actor = signedIn(event);
	permit(can.lookAfter(actor));
	const asked = filtersOf(event.url);
	const areas = areasOf(actor);
	const places = listNeighbourhoods().filter(({ id }) => areas === 'all' || areas.includes(id));
	const filter = {
		areas,
		today: today(),
		answerDays: cityRulesInForce().answer_days,
		neighbourhoodId:
			asked.quartiere && (places.find(({ slug }) => slug === asked.quartiere)?.id ?? asked.quartiere),
		theme: asked.tema,
		onlyLate: asked.attesa !== undefined
	};
	const counts = countBoard(filter);
	const { page, pages } = pagesOf(event.url, (asked.stato && counts.get(asked.stato)) ?? 0, PAGE_SIZE);

	return {
		title: m.board_title(),
		crumbs: [{ label: m.initiatives_title(), href: '/iniziative' }],
		late: counts.get('late') ?? 0,
		total: [...counts.values()].reduce((sum, count) => sum + count, 0),
		counts: SECTIONS.flatMap((section) => {
			const count = counts.get(section);
			return count ? [{ section, name: m[`board_${section}`](), count }] : [];
		}),
		only: asked.stato,
		page,
		pages,
		sections: boardOf(actor, filter, asked.stato, page),
		filters: filterFields(asked, places)
	};
}
