import { drawMap } from '../../neighbourhoods/map';
import type { listNeighbourhoodShapes } from '../../neighbourhoods/queries.server';
import { m } from '../../paraglide/messages.js';
import type { InitiativeFilter } from '../queries.server';
import { countByPlace } from './queries.server';

type Places = ReturnType<typeof listNeighbourhoodShapes>;

/** The quartieri drawn, each with how many initiatives it has and the way to their list. */
export function initiativesMap(filter: InitiativeFilter, places: Places, { searchParams }: URL) {
	const counts = countByPlace(filter);
	const { viewBox, drawn } = drawMap(places);
	const told = drawn.map(({ place: { id, slug, name, colour }, path, at }) => {
		const count = counts.get(id) ?? 0;
		const href = `?${narrowed(searchParams, slug)}`;
		const words = m.initiatives_count({ count });
		return { slug, name, colour, path, at, count, href, words, label: `${name}: ${words}` };
	});
	return {
		viewBox,
		shapes: told.flatMap(({ path, at, count, label, href, colour }) =>
			path === undefined
				? []
				: [{ path, label, href, colour, ...(count > 0 ? { at, mark: String(count) } : { value: 0 }) }]
		),
		places: told
			.map(({ slug, name, href, words }) => ({ slug, name, href, words }))
			.sort((a, b) => a.name.localeCompare(b.name, 'it')),
		cityWide: counts.get(null) ?? 0
	};
}

/** The list of one quartiere, with everything else that was asked for. */
function narrowed(asked: URLSearchParams, slug: string) {
	const narrower = new URLSearchParams(asked);
	for (const name of ['vista', 'pagina']) narrower.delete(name);
	narrower.set('quartiere', slug);
	return narrower;
}

/** The same list as another view of it: what was asked for stays. */
export function viewOf({ searchParams }: URL, view: 'mappa' | 'elenco') {
	const asked = new URLSearchParams(searchParams);
	for (const name of ['vista', 'pagina']) asked.delete(name);
	if (view === 'mappa') asked.set('vista', view);
	return `/iniziative?${asked}`;
}
