import { z } from 'zod';
import type { RankedElection } from '../elections';
import { sound } from './ranked';
import { Unreadable } from './unreadable';

const jsonFile = z.object({
	candidates: z.array(z.string()).min(1),
	ballots: z.array(z.object({ count: z.int().nonnegative(), ranking: z.array(z.array(z.string())) }))
});

/** `{ candidates: [name], ballots: [{ count, ranking: [[name, …], …] }] }`: those of one group are liked alike. */
export function readRankedJson(text: string): RankedElection {
	const { data, error } = jsonFile.safeParse(parsed(text));
	if (!data)
		throw new Unreadable(`Il file non ha la forma attesa: ${error.issues[0]?.path.join('.') ?? ''}.`);
	const { candidates, ballots } = data;
	return sound({ candidates, ballots: ballots.map(({ count, ranking }) => ({ weight: count, ranking })) });
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		throw new Unreadable('Il file non è JSON.');
	}
}
