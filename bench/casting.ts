import { randomBytes } from 'node:crypto';
import type { City } from './city';
import type { Call } from './load';
import type { Scenario } from './scenarios';
import type { Vote } from './voters';

/** Votes are short, and what they promise is close to what they take: more of them tell it better. */
const EFFORT = 2;
/** Those of which nothing is promised are fewer: the city gets no more residents for them. */
const SMALL_EFFORT = 0.8;

/** Ballots that `casting` and `castingBesideAWord` need where every scenario is asked so often. */
export const ballotsFor = (count: number) => 2 * EFFORT * count;
export const ballotsBesideAWordFor = (count: number) => Math.ceil(SMALL_EFFORT * count);

const SCRIPTS = { accept: 'application/json', 'x-sveltekit-action': 'true' };
const PAGE = { accept: 'text/html' };

/**
 * The last step as a browser sends it, that runs our scripts or does not: either way each ballot is another person's. The
 * floor is sent as much, and writes as much.
 */
export function casting({ vote }: City, origin: string): readonly Scenario[] {
	const waiting = [...vote.cookies];
	const as = (name: string, headers: Call['headers'], path: string): Scenario => {
		const cast = castingIn(vote, origin, headers);
		return {
			...{ name, promises: { cpu: 6, rate: 0.3 }, effort: EFFORT },
			calls: (count) => nextOf(waiting, count).map(cast),
			floor: { ...cast(vote.cookies[0] ?? ''), path }
		};
	};
	return [as('casting a vote', SCRIPTS, '/vote'), as('casting a vote, without scripts', PAGE, '/vote/page')];
}

/** The same beside a floor that is sent one word and writes it down: promises nothing (decision 27). */
export function castingBesideAWord({ vote }: City, origin: string): Scenario {
	const waiting = vote.cookies.toReversed();
	return {
		...{ name: 'casting a vote, beside one word written', promises: {}, effort: SMALL_EFFORT },
		calls: (count) => nextOf(waiting, count).map(castingIn(vote, origin, SCRIPTS)),
		floor: { path: '/word', method: 'POST', body: 'choice=yes' }
	};
}

const castingIn =
	({ id }: Vote, origin: string, headers: Call['headers']) =>
	(cookie: string) => ({
		path: `/consultazioni/${id}/vota/ricevuta`,
		method: 'POST' as const,
		headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
		body: new URLSearchParams({ choice: 'yes', nonce: randomBytes(16).toString('hex') }).toString()
	});

function nextOf(waiting: string[], count: number) {
	if (waiting.length < count) throw new Error(`${count} voters asked for, ${waiting.length} left`);
	return waiting.splice(0, count);
}
