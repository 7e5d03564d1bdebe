import { m } from '../paraglide/messages.js';
import { targetOptions, themeOptions } from '../vocabulary.server';
import type { filtersOf } from './filters';
import type { Quartiere } from './queries.server';
import { GROUPS, INITIATIVE_STATES, isPublic, SORTS } from './rules';
import { stateWord } from './words.server';

type Asked = ReturnType<typeof filtersOf>;

/** The filters of the list, with what was asked of each. */
export function filterFields(
	{ quartiere, tema, per, stato, ordine }: Asked,
	neighbourhoods: readonly Quartiere[]
) {
	return [
		{
			name: 'quartiere',
			label: m.initiative_neighbourhood(),
			value: quartiere,
			any: m.initiatives_all(),
			options: neighbourhoods.map(({ slug, name }) => ({ value: slug, label: name }))
		},
		{
			name: 'tema',
			label: m.initiative_theme(),
			value: tema,
			any: m.initiatives_all(),
			options: themeOptions()
		},
		{
			name: 'per',
			label: m.initiative_target(),
			value: per,
			any: m.initiatives_all(),
			options: targetOptions()
		},
		{
			name: 'stato',
			label: m.initiative_state(),
			value: stato,
			any: m.initiatives_any_state(),
			options: [
				...GROUPS.map((value) => ({ value, label: m[`initiative_group_${value}`]() })),
				...INITIATIVE_STATES.filter(isPublic).map((value) => ({ value, label: stateWord(value) }))
			]
		},
		{
			name: 'ordine',
			label: m.initiative_order(),
			value: ordine,
			options: SORTS.map((value) => ({ value, label: m[`initiative_sort_${value}`]() }))
		}
	];
}
