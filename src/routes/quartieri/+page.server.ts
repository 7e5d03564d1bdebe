import { wordsOf } from '$lib/formats/addresses';
import { drawMap } from '$lib/neighbourhoods/map';
import { listNeighbourhoodShapes } from '$lib/neighbourhoods/queries.server';
import { byDistrict, matches } from '$lib/neighbourhoods/rules';
import { m } from '$lib/paraglide/messages.js';

export function load({ url }) {
	const text = wordsOf(url, 'cerca');
	const all = listNeighbourhoodShapes();
	const { viewBox, drawn } = drawMap(all);
	const found = all.filter((one) => matches(one, text));

	return {
		title: m.neighbourhoods_title(),
		crumbs: [],
		text,
		total: all.length,
		count: found.length,
		viewBox,
		shapes: drawn.flatMap(({ place, path }) =>
			path === undefined
				? []
				: [{ path, label: place.name, href: `/quartieri/${place.slug}`, colour: place.colour }]
		),
		districts: byDistrict(found).map(({ district, places }) => ({
			district,
			places: places.map(({ slug, name }) => ({ slug, name }))
		}))
	};
}
