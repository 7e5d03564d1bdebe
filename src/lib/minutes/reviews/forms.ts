import { z } from 'zod';
import { m } from '../../paraglide/messages.js';
import { VERDICTS } from '../rules';

/** One who was there says it is fine, or what to mend and where. */
export const reviewForm = z
	.object({
		verdict: z.enum(VERDICTS).default('approve'),
		paragraph: z.string().trim().max(100).default(''),
		text: z
			.string()
			.trim()
			.max(2000, { error: () => m.minutes_text_long() })
			.default('')
	})
	.refine(({ verdict, text }) => verdict === 'approve' || text !== '', {
		path: ['text'],
		error: () => m.minutes_correction_required()
	});
