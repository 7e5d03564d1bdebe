import { m } from '../paraglide/messages.js';
import { listIndicators } from './queries.server';
import {
	AGGREGATIONS,
	COLLECTION_RHYTHMS,
	COUNTED_BY_SYSTEM,
	DIRECTIONS,
	INDICATOR_KINDS,
	UNITS
} from './rules';

export const indicatorOptions = () => ({
	units: UNITS.map((value) => ({ value, label: m[`indicator_unit_${value}`]() })),
	kinds: INDICATOR_KINDS.map((value) => ({ value, label: m[`indicator_kind_${value}`]() })),
	aggregations: AGGREGATIONS.map((value) => ({ value, label: m[`indicator_aggregation_${value}`]() })),
	directions: DIRECTIONS.map((value) => ({ value, label: m[`indicator_direction_${value}`]() })),
	rhythms: COLLECTION_RHYTHMS.map((value) => ({ value, label: m[`indicator_rhythm_${value}`]() }))
});

/** Every indicator with its words: what it counts, in which unit, how it adds up. */
export const listedIndicators = () =>
	listIndicators().map(({ id, slug, name, definition, unit, aggregation, archivedAt }) => ({
		id,
		name,
		definition,
		unit: m[`indicator_unit_${unit}`](),
		aggregation: m[`indicator_aggregation_${aggregation}`](),
		archived: archivedAt !== null,
		counted: COUNTED_BY_SYSTEM.includes(slug)
	}));
