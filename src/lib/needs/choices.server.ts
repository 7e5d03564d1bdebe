import type { Actor } from '../actor';
import { m } from '../paraglide/messages.js';
import { targetOptions, themeOptions } from '../vocabulary.server';
import type { filtersOf } from './filters';
import * as can from './policy';
import { listWhereabouts } from './queries.server';
import { INTENSITIES, NEED_SOURCES } from './rules';

type Quartiere = { readonly id: string; readonly slug: string; readonly name: string };

/** The filters of the list, with what was asked of each. */
export function filterFields(
	{ quartiere, tema, per }: ReturnType<typeof filtersOf>,
	neighbourhoods: readonly Quartiere[]
) {
	const any = m.needs_all();
	const places = neighbourhoods.map(({ slug, name }) => ({ value: slug, label: name }));
	return [
		{ name: 'quartiere', label: m.need_where(), value: quartiere, any, options: places },
		{ name: 'tema', label: m.need_theme(), value: tema, any, options: themeOptions() },
		{ name: 'per', label: m.need_target(), value: per, any, options: targetOptions() }
	];
}

/** Where this person may tell a need, and in whose words; nowhere for most. */
export function tellingChoices(actor: Actor | null) {
	if (!actor) return { places: [], sources: [], passesOn: false };
	const known = listWhereabouts();
	const places = known
		.filter((place) => can.tell(actor, place, 'residente'))
		.map(({ neighbourhoodId, name }) => ({ value: neighbourhoodId, label: name }));
	const city = can.tell(actor, { neighbourhoodId: null, tavoloIds: [] }, 'residente');
	const others = known.some((place) => can.tell(actor, place, 'incontro'));
	return {
		/** Somewhere they speak for others: how many, and when. */
		passesOn: others || city,
		places: city ? [...places, { value: '', label: m.need_whole_city() }] : places,
		sources: NEED_SOURCES.filter((source) => others || source === 'residente').map((value) => ({
			value,
			label: m[`need_source_${value}`]()
		}))
	};
}

const intensityOptions = () => INTENSITIES.map((value) => ({ value, label: m[`need_intensity_${value}`]() }));

/** What may be said of a need, wherever it is told. */
export const needChoices = () => ({
	themes: themeOptions(),
	targets: targetOptions(),
	intensities: intensityOptions()
});
