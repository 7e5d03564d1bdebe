import { z } from 'zod';
import { TARGET_GROUPS, THEMES } from '../vocabulary';

const none = undefined;

/** What an address asks of the list; anything it does not know counts as not asked. */
const asked = z.object({
	quartiere: z.string().max(100).optional().catch(none),
	tema: z.enum(THEMES).optional().catch(none),
	per: z.enum(TARGET_GROUPS).optional().catch(none)
});

export const filtersOf = ({ searchParams }: URL) =>
	asked.parse(Object.fromEntries([...searchParams].filter(([, value]) => value !== '')));
