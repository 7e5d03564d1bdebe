import { visible } from '$lib/http.server';
import { cityRulesInForce } from '$lib/municipality/queries.server';
import { drawShape } from '$lib/neighbourhoods/map';
import { findNeighbourhood } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { listOpenSeats } from '$lib/tavoli/members/queries.server';
import { listTavoli } from '$lib/tavoli/queries.server';
import { habitInWords, seatsInWords } from '$lib/tavoli/words.server';
import { goingOn } from './going-on.server';

export function load({ params }) {
	const { id, slug, name, colour, district, description, polygon } = visible(
		findNeighbourhood(params.neighbourhood)
	);
	return {
		title: name,
		crumbs: [{ label: m.neighbourhoods_title(), href: '/quartieri' }],
		neighbourhood: { slug, name, colour, district, description, shape: drawShape(polygon) },
		tavoli: tavoliOf(id),
		now: goingOn(id, slug)
	};
}

/** The tavoli of a quartiere with their referente and who sits there. */
function tavoliOf(neighbourhoodId: string) {
	const { suppress_below } = cityRulesInForce();
	const tavoli = listTavoli({ neighbourhoodIds: [neighbourhoodId] });
	const seats = listOpenSeats(tavoli.map(({ id }) => id));
	return tavoli.map((tavolo) => ({
		slug: tavolo.slug,
		name: tavolo.name,
		theme: m[`tavolo_theme_${tavolo.theme}`](),
		habit: habitInWords(tavolo),
		contact: tavolo.contact,
		...seatsInWords(
			seats.filter(({ tavoloId }) => tavoloId === tavolo.id),
			suppress_below
		)
	}));
}
