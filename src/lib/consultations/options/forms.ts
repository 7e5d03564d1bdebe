import { z } from 'zod';
import { centsFrom } from '../../formats/money';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';

/** One thing to choose. The price is typed in euros, and only where a sum is spent. */
export const optionForm = z.object({
	id: idField,
	title: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.option_title_required() })
		.max(120, { error: () => m.consultation_text_long({ longest: 120 }) }),
	description: z
		.string()
		.trim()
		.max(1000, { error: () => m.consultation_text_long({ longest: 1000 }) })
		.default(''),
	euros: z
		.string()
		.trim()
		.max(20)
		.default('')
		.refine((typed) => typed === '' || (centsFrom(typed) ?? 0) > 0, {
			error: () => m.option_price_wrong()
		}),
	neighbourhoodId: z.string().max(40).default('')
});
export type OptionTyped = z.infer<typeof optionForm>;

export const optionIdForm = z.object({ optionId: z.string().min(1).max(20) });

export const moveForm = optionIdForm.extend({ by: z.union([z.literal(-1), z.literal(1)]).default(1) });

/** Two projects of which at most one may be paid. */
export const exclusionForm = z.object({
	oneId: z
		.string()
		.min(1, { error: () => m.option_required() })
		.max(20),
	otherId: z
		.string()
		.min(1, { error: () => m.option_required() })
		.max(20)
});

/** The most that may be spent in one quartiere; empty takes the ceiling away. */
export const ceilingForm = z.object({
	neighbourhoodId: z.string().min(1).max(40),
	euros: z
		.string()
		.trim()
		.max(20)
		.default('')
		.refine((typed) => typed === '' || centsFrom(typed) !== undefined, {
			error: () => m.option_price_wrong()
		})
});

/** Initiatives of the area that become options, with the sum they ask for. */
export const initiativesForm = z.object({ chosen: z.array(z.string().max(40)).max(60).default([]) });
