import { z } from 'zod';
import { inOneLine } from '../../formats/plain';
import { idField } from '../../ids';
import { m } from '../../paraglide/messages.js';

const day = z.iso.date({ error: () => m.project_date_required() });

export const milestoneForm = z.object({
	id: idField,
	title: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.project_title_required() })
		.max(160),
	dueOn: day,
	ownerOrganizationId: z.string().max(40).default(''),
	weight: z.number().int().min(1).max(100).default(1)
});
export type MilestoneForm = z.infer<typeof milestoneForm>;

export const reachForm = z.object({
	milestoneId: z.string().max(40),
	doneOn: day,
	evidence: z
		.string()
		.trim()
		.min(1, { error: () => m.project_evidence_required() })
		.max(1000)
});
export type ReachForm = z.infer<typeof reachForm>;
