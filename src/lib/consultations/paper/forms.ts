import { z } from 'zod';
import { m } from '../../paraglide/messages.js';

const many = z
	.number({ error: () => m.box_number_wrong() })
	.int({ error: () => m.box_number_wrong() })
	.min(0, { error: () => m.box_number_wrong() })
	.max(1_000_000, { error: () => m.box_number_wrong() });

/** The ballot box is counted twice by hand, since what is declared is never changed. */
export const returnsForm = z
	.object({
		sheets: many.default(0),
		again: many.default(0),
		note: z
			.string()
			.trim()
			.max(1000, { error: () => m.box_note_long() })
			.default('')
	})
	.check(({ value: { sheets, again }, issues }) => {
		if (sheets === again) return;
		issues.push({ code: 'custom', input: again, path: ['again'], message: m.box_again_differs() });
	});

export const batchForm = z.object({ size: many.default(0) });

/** What is marked on the sheet stands in fields of its own: see `markedIn`. */
export const keyForm = z.object({ sheet: many });

export const settleForm = z.object({
	reason: z
		.string()
		.trim()
		.min(5, { error: () => m.box_reason_required() })
		.max(500, { error: () => m.box_note_long() })
});
