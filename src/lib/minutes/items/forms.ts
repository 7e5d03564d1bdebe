import { z } from 'zod';
import { m } from '../../paraglide/messages.js';
import { TREATMENTS } from '../rules';

const prose = z
	.string()
	.trim()
	.max(20_000, { error: () => m.minutes_text_long() })
	.default('');

/** Where the person goes once their words are safe. */
export const AFTERWARDS = ['stay', 'next', 'decision', 'commitment'] as const;

export const itemForm = z.object({
	treatment: z.enum(TREATMENTS).default('treated'),
	summary: prose,
	notes: prose,
	positions: prose,
	documents: prose,
	/** The revision the person saw: if somebody saved meanwhile, nobody's words are lost. */
	revision: z.number().int().min(0),
	afterwards: z.enum(AFTERWARDS).default('stay')
});

export type ItemText = Omit<z.infer<typeof itemForm>, 'afterwards'>;
