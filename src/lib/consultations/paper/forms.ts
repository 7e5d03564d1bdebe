import { z } from 'zod';
import { m } from '../../paraglide/messages.js';

/** Typed, so that the field is empty at first: nobody should declare an empty box by pressing a button. */
const many = z
	.string()
	.trim()
	.regex(/^\d{1,6}$/, { error: () => m.box_number_wrong() });

/** The ballot box is counted twice by hand, since what is declared is never changed. */
export const returnsForm = z
	.object({
		sheets: many,
		again: many,
		note: z
			.string()
			.trim()
			.max(1000, { error: () => m.box_note_long() })
			.default('')
	})
	.check(({ value: { sheets, again }, issues }) => {
		if (Number(sheets) === Number(again)) return;
		issues.push({ code: 'custom', input: again, path: ['again'], message: m.box_again_differs() });
	});

export const batchForm = z.object({ size: many });

/** What is marked on the sheet stands in fields of its own: see `markedIn`. */
export const keyForm = z.object({ sheet: z.number() });

export const settleForm = z.object({
	reason: z
		.string()
		.trim()
		.min(5, { error: () => m.box_reason_required() })
		.max(500, { error: () => m.box_note_long() })
});
