import { z } from 'zod';
import { oneOf } from '../../choices';
import { isDay } from '../../formats/dates';
import { centsFrom } from '../../formats/money';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { ANSWERS, OPINIONS } from '../rules';

const opinion = oneOf(OPINIONS, () => m.feasibility_opinion_missing());

/** The office's look at an initiative, and the answer everybody reads. */
const said = z.object({
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
	/** The day by which the next step is taken; empty when nobody knows yet. */
	deadline: z
		.string()
		.trim()
		.default('')
		.refine((typed) => typed === '' || isDay(typed), { error: () => m.feasibility_deadline_wrong() }),
	conditions: z.string().trim().max(1000).default(''),
	answer: z
		.string()
		.trim()
		.min(1, { error: () => m.feasibility_text_missing() })
		.max(2000)
});
export type Review = z.infer<typeof said>;

type Opinions = Pick<Review, 'competence' | 'legal' | 'technical' | 'economic'>;

const conditional = ({ competence, legal, technical, economic }: Opinions) =>
	[competence, legal, technical, economic].includes('with_conditions');

/** Whoever reads "yes, on conditions" reads which. */
export const reviewForm = said.refine((review) => !conditional(review) || review.conditions !== '', {
	when: () => true,
	path: ['conditions'],
	error: () => m.feasibility_conditions_missing()
});

/** The answer as everybody reads it: with its conditions, where it has some. */
export const publicAnswer = ({ answer, conditions }: Pick<Review, 'answer' | 'conditions'>) =>
	conditions === ''
		? answer
		: `${answer}\n\n${m.feasibility_conditions_said({ conditions }, { locale: 'it' })}`;
