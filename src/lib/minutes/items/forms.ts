import { z } from 'zod';
import type { spokenItemForm } from '../../meetings/forms';
import { m } from '../../paraglide/messages.js';
import { TREATMENTS } from '../rules';

const prose = z
	.string()
	.trim()
	.max(20_000, { error: () => m.minutes_text_long() })
	.default('');

/** Where the person goes once their words are safe. */
export const AFTERWARDS = ['stay', 'next', 'decision', 'commitment'] as const;

const fields = {
	treatment: z.enum(TREATMENTS).default('treated'),
	summary: prose,
	notes: prose,
	positions: prose,
	documents: prose,
	/** The revision the person saw: if somebody saved meanwhile, nobody's words are lost. */
	revision: z.number().int().min(0)
};

export const itemForm = z.object({ ...fields, afterwards: z.enum(AFTERWARDS).default('stay') });

/** The same text as the page sends it while somebody writes, with when they came to it. */
export const keptForm = z.object({
	...fields,
	itemId: z.string().min(1).max(20),
	beganAt: z.iso.datetime().nullable().default(null)
});

export type SpokenItem = z.infer<typeof spokenItemForm>;

/** The text of an item alone, as a proposed correction holds it. */
export const wordsForm = z.object(fields).omit({ revision: true });

type Typed = Omit<z.infer<typeof itemForm>, 'afterwards'>;
export type ItemText = Typed & {
	/** When the tavolo came to this item, where whoever writes knows better than the clock of the server. */
	readonly beganAt?: Date | null;
};
