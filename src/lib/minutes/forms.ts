import { z } from 'zod';
import { m } from '../paraglide/messages.js';

const reason = z
	.string()
	.trim()
	.min(1, { error: () => m.minutes_reason_required() })
	.max(1000, { error: () => m.minutes_text_long() });

/** Acts of one button: nothing is typed. */
export const plainForm = z.object({});

export const returnForm = z.object({ reason });
export const rectifyForm = z.object({ reason });
