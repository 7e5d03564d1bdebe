import { z } from 'zod';
import { oneOf } from '../../choices';
import { centsFrom } from '../../formats/money';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { ANSWERS, OPINIONS } from '../rules';

const opinion = oneOf(OPINIONS, () => m.feasibility_opinion_missing());

/** The office's look at an initiative, and the answer everybody reads. */
export const reviewForm = z.object({
	id: idField,
	to: oneOf(ANSWERS, () => m.feasibility_answer_missing()),
	office: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.feasibility_office_missing() })
		.max(120),
	competence: opinion,
	legal: opinion,
	technical: opinion,
	economic: opinion,
	euros: z
		.string()
		.trim()
		.default('')
		.refine((typed) => typed === '' || centsFrom(typed) !== undefined, {
			error: () => m.feasibility_euros_wrong()
		}),
	note: z.string().trim().max(2000).default(''),
	answer: z
		.string()
		.trim()
		.min(1, { error: () => m.feasibility_text_missing() })
		.max(2000)
});
export type Review = z.infer<typeof reviewForm>;
