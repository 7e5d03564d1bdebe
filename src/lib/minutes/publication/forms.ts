import { z } from 'zod';
import { oneOf } from '../../choices';
import { m } from '../../paraglide/messages.js';
import { RESOLUTIONS } from '../../privacy/findings/rules';

/** What is done with one finding. Only what stays public on purpose asks for a reason. */
export const resolveForm = z
	.object({
		fingerprint: z.string().length(64),
		resolution: oneOf(RESOLUTIONS, () => m.finding_choose()),
		reason: z
			.string()
			.trim()
			.max(500, { error: () => m.finding_reason_long() })
			.default('')
	})
	.refine(({ resolution, reason }) => resolution !== 'confirmed' || reason !== '', {
		path: ['reason'],
		error: () => m.finding_reason_required()
	});
