import { z } from 'zod';
import { oneOf } from '../../choices';
import { m } from '../../paraglide/messages.js';
import { VERDICTS } from '../rules';

/**
 * One who was there says it is fine, or what to mend and where. No answer stands before it is given, and a
 * correction that was typed is never taken for a yes.
 */
export const reviewForm = z
	.object({
		verdict: oneOf(VERDICTS, () => m.minutes_verdict_required()),
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
	})
	.refine(({ verdict, text }) => verdict === 'correct' || text === '', {
		path: ['verdict'],
		error: () => m.minutes_verdict_text()
	});
