import { m } from '../paraglide/messages.js';
import { targetOptions, themeOptions } from '../vocabulary.server';
import type { filtersOf } from './filters';
import { STANDINGS } from './rules';

type Named = readonly { readonly id: string; readonly slug: string; readonly name: string }[];
type Titled = readonly { readonly id: string; readonly title: string }[];

/** The filters of the list as the page shows them; the objectives only where a pact is in force, and programmes where there are any. */
export function filterChoices(
	asked: ReturnType<typeof filtersOf>,
	neighbourhoods: Named,
	objectives: Titled,
	programmes: Named
) {
	const any = m.project_any();
	const standings = STANDINGS.map((value) => ({ value, label: m[`project_state_${value}`]() }));
	const places = neighbourhoods.map(({ slug, name }) => ({ value: slug, label: name }));
	const labels = programmes.map(({ slug, name }) => ({ value: slug, label: name }));
	const promises = objectives.map(({ id, title }) => ({ value: id, label: title }));
	return [
		{ name: 'quartiere', label: m.project_where(), value: asked.quartiere, any, options: places },
		{ name: 'stato', label: m.project_standing(), value: asked.stato, any, options: standings },
		{ name: 'per', label: m.project_for(), value: asked.per, any, options: targetOptions() },
		{ name: 'tema', label: m.project_theme(), value: asked.tema, any, options: themeOptions() },
		{
			name: 'obiettivo',
			label: m.project_objectives(),
			value: asked.obiettivo,
			any,
			options: promises
		},
		{ name: 'programma', label: m.programme(), value: asked.programma, any, options: labels }
	].filter(({ options }) => options.length > 0);
}
