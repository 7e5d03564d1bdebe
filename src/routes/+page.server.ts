import { today } from '$lib/clock';
import { cityNow } from '$lib/dashboard/city.server';
import { wholeCity } from '$lib/dashboard/scope';
import { sentenceOf } from '$lib/dashboard/words.server';
import { listMeetings } from '$lib/meetings/queries.server';
import { cityRulesInForce, findMunicipality } from '$lib/municipality/queries.server';
import { drawMap } from '$lib/neighbourhoods/map';
import { listNeighbourhoodShapes } from '$lib/neighbourhoods/queries.server';
import { initiativesAlive, projectsFinished, votesOpen } from './going-on.server';

export function load() {
	const places = listNeighbourhoodShapes();
	const { viewBox, drawn } = drawMap(places);
	const below = cityRulesInForce().suppress_below;
	return {
		title: '',
		crumbs: [],
		name: findMunicipality()?.name,
		said: places.length === 0 ? '' : sentenceOf(cityNow(below), wholeCity(Number(today().slice(0, 4)))),
		viewBox,
		shapes: drawn.flatMap(({ place: { name, slug, colour }, path }) =>
			path === undefined ? [] : [{ path, label: name, href: `/quartieri/${slug}`, colour }]
		),
		places: places
			.map(({ slug, name }) => ({ slug, name }))
			.sort((a, b) => a.name.localeCompare(b.name, 'it')),
		votes: votesOpen(),
		meetings: listMeetings({ when: 'next', limit: 3 }),
		initiatives: initiativesAlive(),
		finished: projectsFinished(below)
	};
}
