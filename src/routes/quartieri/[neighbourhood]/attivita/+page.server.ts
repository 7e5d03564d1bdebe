import { today } from '$lib/clock';
import { visible } from '$lib/http.server';
import { findNeighbourhood } from '$lib/neighbourhoods/queries.server';
import { m } from '$lib/paraglide/messages.js';
import { monthOf } from '$lib/projects/activities/calendar.server';
import { monthAsked } from '$lib/projects/activities/rules';
import { targetAsked } from '$lib/vocabulary';
import { targetOptions } from '$lib/vocabulary.server';

export function load({ params, url }) {
	const { id, slug, name, colour } = visible(findNeighbourhood(params.neighbourhood));
	const target = targetAsked(url.searchParams.get('per'));
	const asked = monthAsked(url.searchParams.get('mese'), today());
	const { others, ...month } = monthOf({ neighbourhoodId: id, target }, asked);
	const forWhom = target && m[`target_${target}`]();
	const here = `/quartieri/${slug}/attivita`;
	const kept = target ? `per=${target}&` : '';
	return {
		title: m.activities_title({ name }),
		crumbs: [
			{ label: m.neighbourhoods_title(), href: '/quartieri' },
			{ label: name, href: `/quartieri/${slug}` }
		],
		colour,
		name,
		month,
		said: forWhom
			? m.activities_said_for({ count: month.count, month: month.name, target: forWhom })
			: m.activities_said({ count: month.count, month: month.name }),
		nothing: forWhom ? m.activities_none_for({ target: forWhom }) : m.activities_none(),
		others: others.map((other) => ({ name: other.name, href: `${here}?${kept}mese=${other.month}` })),
		feed: `${here}/calendario.ics${target ? `?per=${target}` : ''}`,
		held: { mese: asked },
		filters: [
			{
				name: 'per',
				label: m.activities_for_whom(),
				value: target,
				any: m.activities_filter_any(),
				options: targetOptions()
			}
		]
	};
}
