import { z } from 'zod';
import { inOneLine } from '../../formats/plain';
import { numberTyped } from '../../formats/typed';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';

const isNegative = (text: string) => /^[-−–]\s*[\d.,]/.test(text);

const value = z
	.string()
	.trim()
	.max(20)
	.refine((text) => !isNegative(text), { error: () => m.refusal_value_negative() })
	.refine((text) => isNegative(text) || numberTyped(text) !== undefined, {
		error: () => m.project_value_required()
	});
const sample = z.number().int().min(1).max(1_000_000).nullable().default(null);
const source = z
	.string()
	.trim()
	.overwrite(inOneLine)
	.min(1, { error: () => m.project_measure_source_required() })
	.max(200);

export const measurementForm = z.object({
	id: idField,
	indicatorId: z
		.string()
		.min(1, { error: () => m.project_indicator_required() })
		.max(40),
	month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: () => m.project_date_required() }),
	value,
	sample,
	estimated: z.boolean().default(false),
	source,
	note: z.string().trim().max(500).default('')
});

export const correctionForm = z.object({
	id: idField,
	correctsId: z
		.string()
		.min(1, { error: () => m.project_correction_which() })
		.max(40),
	value,
	sample,
	estimated: z.boolean().default(false),
	source,
	note: z
		.string()
		.trim()
		.min(1, { error: () => m.project_correction_why() })
		.max(500)
});
