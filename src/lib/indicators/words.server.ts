import { euros, number, percent } from '../formats/numbers';
import { m } from '../paraglide/messages.js';
import { listIndicators } from './queries.server';
import {
	AGGREGATIONS,
	COLLECTION_RHYTHMS,
	COUNTED_BY_SYSTEM,
	DIRECTIONS,
	INDICATOR_KINDS,
	UNITS,
	type Aggregation,
	type Unit
} from './rules';

/** A value as it is kept, said with its unit: "1.250,00 €", "42 %", "12 ore". */
export function withUnit(value: number, unit: Unit) {
	if (unit === 'euro_cents') return euros(value);
	if (unit === 'percento') return percent(value / 100);
	return unit === 'numero' || unit === 'persone' ? number(value) : `${number(value)} ${unitWord(unit)}`;
}

/** What a value is typed in. */
export const unitWord = (unit: Unit) => m[`indicator_unit_${unit}`]();

/** How a total was made, said where it stands: nobody takes the largest value for a sum. */
export const howItAddsUp = (aggregation: Aggregation) => m[`indicator_total_${aggregation}`]();

export const indicatorOptions = () => ({
	units: UNITS.map((value) => ({ value, label: unitWord(value) })),
	kinds: INDICATOR_KINDS.map((value) => ({ value, label: m[`indicator_kind_${value}`]() })),
	aggregations: AGGREGATIONS.map((value) => ({ value, label: m[`indicator_aggregation_${value}`]() })),
	directions: DIRECTIONS.map((value) => ({ value, label: m[`indicator_direction_${value}`]() })),
	rhythms: COLLECTION_RHYTHMS.map((value) => ({ value, label: m[`indicator_rhythm_${value}`]() }))
});

/** Every indicator with its words: what it counts, in which unit, how it adds up. */
export const listedIndicators = () =>
	listIndicators().map(({ id, slug, name, definition, unit, aggregation, standard, archivedAt }) => ({
		id,
		name,
		definition,
		unit: unitWord(unit),
		aggregation: m[`indicator_aggregation_${aggregation}`](),
		standard,
		archived: archivedAt !== null,
		counted: COUNTED_BY_SYSTEM.includes(slug)
	}));
