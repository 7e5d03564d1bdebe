import { randomBytes } from 'node:crypto';
import type { City } from './city';
import type { Call } from './load';
import type { Promises, Scenario } from './scenarios';

/** Votes are short, and what they promise is close to what they take: more of them tell it better. */
const EFFORT = 2;

/** Ballots cast when every scenario is asked so often: with scripts and without. */
export const ballotsFor = (count: number) => 2 * EFFORT * count;

/** The last step as a browser sends it, that runs our scripts or does not: either way each ballot is another person's. */
export function casting({ vote }: City, origin: string): readonly Scenario[] {
	const waiting = [...vote.cookies];
	const as = (name: string, promises: Promises, headers: Call['headers']): Scenario => {
		const floor = { path: `/${encodeURIComponent(name)}`, method: 'POST', body: 'choice=yes' } as const;
		const cast = (cookie: string): Call => ({
			path: `/consultazioni/${vote.id}/vota/ricevuta`,
			method: 'POST',
			headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
			body: new URLSearchParams({ choice: 'yes', nonce: randomBytes(16).toString('hex') }).toString()
		});
		return { name, promises, effort: EFFORT, calls: (count) => waiting.splice(0, count).map(cast), floor };
	};
	return [
		as('casting a vote', { cpu: 6, rate: 0.3 }, { accept: 'application/json', 'x-sveltekit-action': 'true' }),
		as('casting a vote, without scripts', { cpu: 6, rate: 0.3 }, { accept: 'text/html' })
	];
}
