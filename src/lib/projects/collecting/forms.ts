import { z } from 'zod';
import { isDay } from '../../formats/dates';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';

export const collectForm = z.object({
	id: idField,
	indicatorId: z
		.string()
		.min(1, { error: () => m.collecting_indicator_required() })
		.max(40),
	since: z
		.string()
		.trim()
		.refine(isDay, { error: () => m.project_date_required() })
});
export type CollectForm = z.infer<typeof collectForm>;

export const stopCollectingForm = z.object({ collectingId: z.string().max(40) });
