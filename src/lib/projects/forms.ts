import { z } from 'zod';
import { inOneLine } from '../formats/plain';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { MATURITIES, PROJECT_KINDS, PROJECT_STATES } from './rules';

const day = z.iso.date({ error: () => m.project_date_required() });
const reference = z.string().max(40).default('');

const described = {
	title: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.project_title_required() })
		.max(120),
	summary: z
		.string()
		.trim()
		.min(1, { error: () => m.project_summary_required() })
		.max(1000),
	theme: z.enum(THEMES),
	kind: z.enum(PROJECT_KINDS).default('promozione'),
	maturity: z.enum(MATURITIES).default('idea'),
	programmeId: reference,
	cityWide: z.boolean().default(false),
	neighbourhoodIds: z.array(z.string().max(40)).max(200).default([]),
	targets: z
		.array(z.enum(TARGET_GROUPS))
		.min(1, { error: () => m.project_targets_required() })
		.max(TARGET_GROUPS.length),
	objectiveIds: z.array(z.string().max(40)).max(50).default([]),
	plannedStart: day,
	plannedEnd: day
};

type Described = {
	readonly cityWide: boolean;
	readonly neighbourhoodIds: readonly string[];
	readonly plannedStart: string;
	readonly plannedEnd: string;
};
const hasPlace = ({ cityWide, neighbourhoodIds }: Described) => cityWide || neighbourhoodIds.length > 0;
const somewhere = { path: ['neighbourhoodIds'], error: () => m.project_place_required() };
const inOrder = ({ plannedStart, plannedEnd }: Described) => plannedEnd >= plannedStart;
const order = { path: ['plannedEnd'], error: () => m.project_end_after_start() };

export const projectForm = z
	.object({
		id: idField,
		initiativeId: reference,
		decisionId: reference,
		leadId: reference,
		/** The project of another quartiere that is done again. */
		replicatedFromId: reference,
		...described
	})
	.refine(hasPlace, somewhere)
	.refine(inOrder, order);
export type ProjectForm = z.infer<typeof projectForm>;

export const projectTextForm = z.object(described).refine(hasPlace, somewhere).refine(inOrder, order);
export type ProjectTextForm = z.infer<typeof projectTextForm>;

export const advanceForm = z.object({
	to: z.enum(PROJECT_STATES),
	/** Why it stops, or what was learnt. */
	words: z.string().trim().max(4000).default('')
});
