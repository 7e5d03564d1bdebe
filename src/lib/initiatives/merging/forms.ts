import { z } from 'zod';
import { inOneLine } from '../../formats/plain';
import { m } from '../../paraglide/messages.js';

/** Into which other initiative one goes, and what everybody reads about it. */
export const mergeForm = z.object({
	intoId: z
		.string()
		.default('')
		.refine((chosen) => chosen !== '', { error: () => m.merge_into_missing() }),
	reason: z
		.string()
		.trim()
		.min(1, { error: () => m.merge_reason_missing() })
		.max(1000),
	office: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.feasibility_office_missing() })
		.max(120)
});
export type Merge = z.infer<typeof mergeForm>;
