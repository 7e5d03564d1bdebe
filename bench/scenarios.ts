import { DEMO_PASSWORD } from '../src/cli/demo/cast';
import { casting, castingBesideAWord } from './casting';
import type { City } from './city';
import type { Call } from './load';
import { saving } from './saving';

/** What people do most, and what it promises. */
export type Scenario = {
	readonly name: string;
	readonly promises: Promises;
	/** How many requests beside those of other scenarios: fewer where each takes long, more where a figure is to be steady. */
	readonly effort?: number;
	/** So many requests to the product; a vote is cast by another person each time. */
	readonly calls: (count: number) => readonly Call[];
	readonly accepted?: (status: number) => boolean;
	/** What the floor is asked instead: as many bytes each way, compressed alike. */
	readonly floor: Call;
};

export type Promises = {
	/** Times the floor's processor time. */
	readonly cpu?: number;
	/** Milliseconds within which 95 of 100 answers come, asked one after the other. */
	readonly p95?: number;
	/** Share of the floor's requests a second, over ten connections. */
	readonly rate?: number;
};

const LIST = { cpu: 8 };
const THING = { cpu: 20 };
const WORDS = '/cerca?testo=';

/** What is asked beside the floor; the home page first, and last those who sign in. */
export const scenariosOf = (city: City, origin: string): readonly Scenario[] => [
	...readingIn(city),
	...casting(city, origin),
	castingBesideAWord(city, origin),
	saving(city, origin),
	entering(city, origin)
];

const readingIn = (city: City): readonly Scenario[] => [
	reading('home', '/', THING),
	reading('quartiere', `/quartieri/${city.quartiere}`, THING),
	reading('list of initiatives', '/iniziative', { ...LIST, p95: 100 }),
	reading('register', '/registro', { ...LIST, p95: 100 }),
	reading('register, late promises', '/registro?stato=overdue', LIST),
	reading('search: words that a few things hold', `${WORDS}biblioteca+77`, LIST),
	reading('search: a word that most things hold', `${WORDS}sala`, LIST),
	reading('list of initiatives, by a word', '/iniziative?testo=cortile', LIST),
	reading('initiative', `/iniziative/${city.initiative}`, THING),
	reading('minutes', `/incontri/${city.meeting}/verbale`, THING),
	reading('dashboard', '/cruscotto', THING),
	reading('Oggi, of who coordinates', '/oggi', THING, { cookie: city.coordinator })
];

/** What is asked as the city grows: pages besides, whose questions reach into what piles up. */
export const growingOf = (city: City, origin: string): readonly Scenario[] => [
	...readingIn(city),
	...casting(city, origin),
	saving(city, origin),
	entering(city, origin),
	reading('commitment', `/impegni/${city.commitment}`, THING),
	...writing(city),
	reading('board of initiatives', '/iniziative/bacheca', LIST, { cookie: city.coordinator })
];

/** A meeting that is going on, as its secretary opens it, and the page on which they write. */
function writing({ notes: { cookie, items } }: City) {
	const meeting = `/incontri/${items[0]?.meetingId}`;
	return [
		reading('meeting that is going on', meeting, THING, { cookie }),
		reading('writing minutes', `${meeting}/verbale/scrivi`, THING, { cookie })
	];
}

const reading = (
	name: string,
	path: string,
	promises: Promises,
	headers: Call['headers'] = {}
): Scenario => ({
	name,
	promises,
	calls: (count) => Array.from({ length: count }, () => ({ path, headers })),
	floor: { path, headers }
});

/** The form of who signs in, whose password takes Argon2id its time: nothing is promised but that others can read. */
export function entering({ signers }: Pick<City, 'signers'>, origin: string): Scenario {
	let next = 0;
	const enter = (): Call => ({
		path: '/accedi',
		method: 'POST',
		headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({
			email: signers[next++ % signers.length] ?? '',
			password: DEMO_PASSWORD,
			__superform_id: 'accedi'
		}).toString()
	});
	return {
		name: 'signing in',
		promises: {},
		effort: 0.2,
		calls: (count) => Array.from({ length: count }, enter),
		accepted: (status) => status === 303,
		floor: { path: '/' }
	};
}
