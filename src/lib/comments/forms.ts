import { z } from 'zod';
import { oneOf } from '../choices';
import { idField } from '../ids';
import { m } from '../paraglide/messages.js';
import { confirmations } from '../privacy/findings/confirming';
import { COMMENT_LENGTH, MODERATIONS, NOTE_LENGTH, REASON_LENGTH, REPORT_REASONS } from './rules';

export const commentForm = z.object({
	id: idField,
	/** The comment it answers; empty for one that stands by itself. */
	parentId: z.string().max(40).default(''),
	words: z
		.string()
		.trim()
		.min(1, { error: () => m.comment_words_missing() })
		.max(COMMENT_LENGTH, { error: () => m.comment_words_long({ most: COMMENT_LENGTH }) }),
	...confirmations
});
export type TypedComment = Pick<z.infer<typeof commentForm>, 'id' | 'parentId' | 'words'>;

/** One's own comment, to take it back. */
export const ownCommentForm = z.object({ id: idField });

/** No button is chosen at first: a form that is sent so must come back, never be read as the first of the list. */
export const reportForm = z.object({
	reason: oneOf(REPORT_REASONS, () => m.refusal_report_reason()),
	note: z
		.string()
		.trim()
		.max(NOTE_LENGTH, { error: () => m.comment_words_long({ most: NOTE_LENGTH }) })
		.default('')
});
export type Report = z.infer<typeof reportForm>;

export const moderationForm = z.object({
	id: idField,
	/** How many decisions the page showed: of two moderators at once, the second looks again. */
	seen: z.number().int().min(0).default(0),
	decision: oneOf(MODERATIONS, () => m.refusal_moderation_decision()),
	reason: z
		.string()
		.trim()
		.min(1, { error: () => m.moderation_reason_missing() })
		.max(REASON_LENGTH, { error: () => m.comment_words_long({ most: REASON_LENGTH }) }),
	...confirmations
});
export type Decided = Pick<z.infer<typeof moderationForm>, 'id' | 'seen' | 'decision' | 'reason'>;
