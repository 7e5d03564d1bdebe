import { randomBytes } from 'node:crypto';
import type { City } from './city';
import type { Call } from './load';
import type { Promises, Scenario } from './scenarios';

/** Votes are short, and what they promise is close to what they take: more of them tell it better. */
const EFFORT = 2;

/** Promises nothing, and grows like the first. */
export const BESIDE_A_WORD = 'casting a vote, beside one word written';

/** Ways a vote is asked below. */
export const WAYS = 3;

/** Ballots cast when every scenario is asked so often. */
export const ballotsFor = (count: number) => WAYS * EFFORT * count;

const SCRIPTS = { accept: 'application/json', 'x-sveltekit-action': 'true' };
const PAGE = { accept: 'text/html' };
const PROMISED = { cpu: 6, rate: 0.3 };

/**
 * The last step as a browser sends it, that runs our scripts or does not: either way each ballot is another person's. The
 * floor is sent as much, and writes as much; beside a floor that only writes down a word nothing is promised.
 */
export function casting({ vote }: City, origin: string): readonly Scenario[] {
	const waiting = [...vote.cookies];
	const [anybody = ''] = waiting;
	const as = (name: string, headers: Call['headers'], promises: Promises, onFloor: string): Scenario => {
		const cast = (cookie: string) => ({
			path: `/consultazioni/${vote.id}/vota/ricevuta`,
			method: 'POST' as const,
			headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
			body: new URLSearchParams({ choice: 'yes', nonce: randomBytes(16).toString('hex') }).toString()
		});
		return {
			...{ name, promises, effort: EFFORT },
			calls: (count) => waiting.splice(0, count).map(cast),
			floor: { ...cast(anybody), path: onFloor }
		};
	};
	return [
		as('casting a vote', SCRIPTS, PROMISED, '/vote'),
		as('casting a vote, without scripts', PAGE, PROMISED, '/vote/page'),
		as(BESIDE_A_WORD, SCRIPTS, {}, '/word')
	];
}
