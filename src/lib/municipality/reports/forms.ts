import { z } from 'zod';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';
import { PROBLEM_LENGTH } from './rules';

const upTo = (max: number) =>
	z
		.string()
		.trim()
		.max(max, { error: () => m.accessibility_report_too_long({ max }) });

/** A barrier met on a page, told without an account. */
export const reportForm = z.object({
	id: idField,
	page: upTo(200).default(''),
	problem: upTo(PROBLEM_LENGTH).min(1, { error: () => m.accessibility_report_required() }),
	contact: upTo(200).default('')
});
export type BarrierReport = z.infer<typeof reportForm>;

export const answerForm = z.object({ id: idField });
