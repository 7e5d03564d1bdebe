import { randomBytes } from 'node:crypto';
import type { City } from './city';
import type { Call } from './load';
import { PARAGRAPH } from './notes';

/** What people do most, and how many times the floor's processor time it may cost. */
export type Scenario = {
	readonly name: string;
	readonly most: number;
	/** So many requests to the product; a vote is cast by another person each time. */
	readonly calls: (count: number) => readonly Call[];
	/** What the floor is asked instead: as many bytes, compressed alike. */
	readonly floor: Call;
};

const LIST = 8;
const THING = 20;
const DASHBOARD = 20;
const VOTE = 6;
const NOTE = 8;

export const scenariosOf = (city: City, origin: string): readonly Scenario[] => [
	reading('home', '/', THING),
	reading('quartiere', `/quartieri/${city.quartiere}`, THING),
	reading('list of 5,000 initiatives', '/iniziative', LIST),
	reading('register', '/registro', LIST),
	reading('register, late promises', '/registro?stato=overdue', THING),
	reading('initiative', `/iniziative/${city.initiative}`, THING),
	reading('minutes', `/incontri/${city.meeting}/verbale`, THING),
	reading('dashboard', '/cruscotto', DASHBOARD),
	...casting(city, origin),
	saving(city, origin)
];

const reading = (name: string, path: string, most: number): Scenario => ({
	name,
	most,
	calls: (count) => Array.from({ length: count }, () => ({ path })),
	floor: { path }
});

/** The last step as a browser sends it, that runs our scripts or does not: either way each ballot is another person's. */
function casting({ vote }: City, origin: string): readonly Scenario[] {
	const waiting = [...vote.cookies];
	const as = (name: string, headers: Call['headers']): Scenario => {
		const floor = { path: `/${encodeURIComponent(name)}`, method: 'POST', body: 'choice=yes' } as const;
		const cast = (cookie: string): Call => ({
			path: `/consultazioni/${vote.id}/vota?/cast`,
			method: 'POST',
			headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
			body: new URLSearchParams({ choice: 'yes', nonce: randomBytes(16).toString('hex') }).toString()
		});
		return { name, most: VOTE, calls: (count) => waiting.splice(0, count).map(cast), floor };
	};
	return [
		as('casting a vote', { accept: 'application/json', 'x-sveltekit-action': 'true' }),
		as('casting a vote, without scripts', { accept: 'text/html' })
	];
}

/** A note saved while somebody writes it: each time another item, so that nobody overtakes anybody. */
function saving({ notes: { cookie, items } }: City, origin: string): Scenario {
	let next = 0;
	const [first] = items;
	const addressOf = (meetingId: string) => `/incontri/${meetingId}/verbale/scrivi/taccuino`;
	const save = (): Call => {
		const revision = Math.floor(next / items.length);
		const { meetingId, itemId } = items[next++ % items.length] ?? { meetingId: '', itemId: '' };
		const text = {
			itemId,
			revision,
			summary: `${PARAGRAPH}${next}`,
			notes: '',
			positions: '',
			documents: ''
		};
		return {
			path: addressOf(meetingId),
			method: 'PUT',
			headers: { cookie, origin, 'content-type': 'application/json' },
			body: JSON.stringify(text)
		};
	};
	return {
		name: 'saving a note',
		most: NOTE,
		calls: (count) => Array.from({ length: count }, save),
		floor: { path: addressOf(first?.meetingId ?? ''), method: 'POST', body: PARAGRAPH }
	};
}
