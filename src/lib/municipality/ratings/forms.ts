import { z } from 'zod';
import { m } from '../../paraglide/messages.js';

export const STARS = [1, 2, 3, 4, 5] as const;
export const NOTE_LENGTH = 500;

/** A path of ours, without the question mark: what is asked of a page may say who asked. */
const path = z
	.string()
	.max(200)
	.regex(/^\/(?!\/)[\w/-]*$/)
	.default('/');

export const rateForm = z.object({
	path,
	stars: z.coerce
		.number({ error: () => m.rating_required() })
		.int()
		.min(1, { error: () => m.rating_required() })
		.max(5, { error: () => m.rating_required() }),
	note: z
		.string()
		.trim()
		.max(NOTE_LENGTH, { error: () => m.rating_too_long() })
		.default('')
});
export type Rating = z.infer<typeof rateForm>;
