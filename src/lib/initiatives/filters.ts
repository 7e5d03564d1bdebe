import { z } from 'zod';
import { TARGET_GROUPS, THEMES } from '../vocabulary';
import { GROUPS, INITIATIVE_STATES, SORTS, STATE_GROUPS, type InitiativeState } from './rules';

const none = undefined;

/** What an address asks of the list; anything it does not know counts as not asked. */
const asked = z.object({
	testo: z.string().trim().max(100).default('').catch(''),
	quartiere: z.string().max(100).optional().catch(none),
	tema: z.enum(THEMES).optional().catch(none),
	per: z.enum(TARGET_GROUPS).optional().catch(none),
	stato: z
		.enum([...GROUPS, ...INITIATIVE_STATES])
		.optional()
		.catch(none),
	ordine: z.enum(SORTS).catch(SORTS[0]),
	vista: z.enum(['elenco', 'mappa']).catch('elenco')
});

export const filtersOf = ({ searchParams }: URL) =>
	asked.parse(Object.fromEntries([...searchParams].filter(([, value]) => value !== '')));

/** The states of a group, or the one asked for. */
export const statesOf = (asked: (typeof GROUPS)[number] | InitiativeState): readonly InitiativeState[] =>
	isGroup(asked) ? STATE_GROUPS[asked] : [asked];

const isGroup = (asked: string): asked is (typeof GROUPS)[number] => asked in STATE_GROUPS;
