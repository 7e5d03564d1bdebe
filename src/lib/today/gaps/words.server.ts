import type { Actor } from '../../actor';
import { listNeighbourhoodShapes } from '../../neighbourhoods/queries.server';
import { m } from '../../paraglide/messages.js';
import { steerSomewhere } from '../../projects/policy';
import { listTwins, listUnmet } from './queries.server';

/** Needs that rise without a project, and projects that might know of each other. */
export function readGaps(
	actor: Actor | null,
	shapes: ReturnType<typeof listNeighbourhoodShapes>,
	least: number
) {
	const nameOf = (id: string) => shapes.find((shape) => shape.id === id)?.name ?? '';
	const act =
		actor && steerSomewhere(actor)
			? { label: m.gap_project(), href: '/progetti/nuovo' }
			: { label: m.gap_initiative(), href: '/iniziative/nuova' };
	return {
		act,
		unmet: listUnmet(least).map(({ neighbourhoodId, theme, target }) => ({
			where: nameOf(neighbourhoodId),
			theme: m[`theme_${theme}`](),
			target: m.need_for({ target: m[`target_${target}`]() })
		})),
		twins: listTwins(shapes).map(({ id, title, place, otherId, otherTitle, otherPlace, theme, target }) => ({
			about: `${m[`theme_${theme}`]()} · ${m.need_for({ target: m[`target_${target}`]() })}`,
			projects: [
				{ id, title, where: nameOf(place) },
				{ id: otherId, title: otherTitle, where: nameOf(otherPlace) }
			]
		}))
	};
}
