import { z } from 'zod';
import { isDay } from '../../formats/dates';
import { inOneLine } from '../../formats/plain';
import { m } from '../../paraglide/messages.js';

/** What the protocol office answered: its number and the day it gave it. */
export const protocolForm = z.object({
	version: z.coerce.number().int().min(1),
	number: z
		.string()
		.trim()
		.overwrite(inOneLine)
		.min(1, { error: () => m.protocol_number_required() })
		.max(40, { error: () => m.protocol_number_long() }),
	on: z.string().refine(isDay, { error: () => m.protocol_day_invalid() })
});
export type ProtocolTyped = z.infer<typeof protocolForm>;
