import { z } from 'zod';
import { updateForm } from '../commitments/forms';
import { idField } from '../ids';
import { newMeetingForm } from '../meetings/forms';
import { m } from '../paraglide/messages.js';

/** What the convener ticked of what is proposed. */
export const takeUpForm = z.object({
	chosen: z
		.string()
		.max(40)
		.array()
		.min(1, { error: () => m.refusal_nothing_chosen() })
		.max(200)
});

/** How a promise goes, as told at a meeting. */
export const reviewForm = updateForm.safeExtend({ commitmentId: idField });

/** A meeting like another: its data, another day, and its points where asked. */
export const copyForm = newMeetingForm.safeExtend({ withAgenda: z.boolean().default(true) });
