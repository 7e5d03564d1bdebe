import { z } from 'zod';
import { centsFrom } from '../../formats/money';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';

/** Euros as people type them; the command takes cents. */
const euros = z
	.string()
	.trim()
	.max(20)
	.refine((text) => centsFrom(text) !== undefined, { error: () => m.project_euros_required() });
const words = (missing: () => string) =>
	z.string().trim().overwrite(inOneLine).min(1, { error: missing }).max(200);

export const fundingForm = z.object({
	id: idField,
	source: words(() => m.project_source_required()),
	euros,
	inKind: z.boolean().default(false)
});

export const expenseForm = z.object({
	id: idField,
	line: words(() => m.project_expense_line_required()),
	euros,
	funder: words(() => m.refusal_expense_funder_missing()),
	on: z.iso.date({ error: () => m.project_date_required() }),
	documentReference: z.string().trim().overwrite(inOneLine).max(200).default('')
});
