import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { AGGREGATIONS, canAddUp, COLLECTION_RHYTHMS, DIRECTIONS, INDICATOR_KINDS, UNITS } from './rules';

export const indicatorForm = z
	.object({
		id: idField,
		name: z
			.string()
			.trim()
			.overwrite(inOneLine)
			.min(1, { error: () => m.indicator_name_required() })
			.max(120),
		definition: z
			.string()
			.trim()
			.min(1, { error: () => m.indicator_definition_required() })
			.max(600),
		unit: z.enum(UNITS).default('persone'),
		kind: z.enum(INDICATOR_KINDS).default('risultato'),
		aggregation: z.enum(AGGREGATIONS).default('sum'),
		direction: z.enum(DIRECTIONS).default('up'),
		rhythm: z.enum(COLLECTION_RHYTHMS).default('mensile'),
		disaggregation: z.string().trim().overwrite(inOneLine).max(200).default('')
	})
	.refine(({ unit, aggregation }) => canAddUp(unit, aggregation), {
		path: ['aggregation'],
		error: () => m.indicator_never_added()
	});
export type IndicatorForm = z.infer<typeof indicatorForm>;

export const archiveIndicatorForm = z.object({ id: z.string().max(40) });
