import { z } from 'zod';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { INITIATIVE_STATES, SORTS } from './rules';

const none = undefined;

/** What an address asks of the list; anything it does not know counts as not asked. */
const asked = z.object({
	quartiere: z.string().max(100).optional().catch(none),
	tema: z.enum(THEMES).optional().catch(none),
	per: z.enum(TARGET_GROUPS).optional().catch(none),
	stato: z.enum(INITIATIVE_STATES).optional().catch(none),
	ordine: z.enum(SORTS).catch(SORTS[0])
});

export const filtersOf = ({ searchParams }: URL) =>
	asked.parse(Object.fromEntries([...searchParams].filter(([, value]) => value !== '')));
