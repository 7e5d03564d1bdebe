import { z } from 'zod';
import { m } from '../../paraglide/messages.js';

/** For whom one votes; what, the fields of each method say. */
export const seatForm = z.object({
	seat: z
		.string()
		.min(1, { error: () => m.refusal_open_vote_not_at_tavolo() })
		.max(60, { error: () => m.refusal_open_vote_not_at_tavolo() })
});
