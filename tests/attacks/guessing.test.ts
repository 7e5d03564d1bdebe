import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { issueToken } from '../../src/lib/accounts/tokens.server';
import { db } from '../../src/lib/db.server';
import { PASSWORD, withPassword } from '../support/accounts';
import { cityUnderAttack } from '../support/attacks/city';
import { get, send, typeOn, type Sent } from '../support/attacks/send';

const city = cityUnderAttack();

const forgetAttempts = () => void db.run(sql`delete from attempts`);
beforeEach(forgetAttempts);

/** What an answer says, without what differs by itself: nonces, ids of forms, and what was typed. */
const said = ({ status, headers, body }: Sent, typed: readonly string[]) =>
	typed
		.reduce(
			(text, one) => text.replaceAll(one, '…').replaceAll(encodeURIComponent(one), '…'),
			[status, headers.get('location'), decodeURIComponent(headers.get('set-cookie') ?? ''), body].join('\n')
		)
		.replace(/nonce[-=]"?[\w+/=-]+/g, 'nonce')
		.replace(/"?id"?[:=]"[\w-]+"/g, 'id')
		.replace(/__sveltekit_\w+|W\/"[\w-]+"/g, '');

const NOBODY = 'non-esiste@vallefiorita.example';
let registering = 0;
/** Whoever registers has an account from then on: each is somebody else, of an address as long. */
const aNewcomer = () => `arrivo-${String(++registering).padStart(3, '0')}@vallefiorita.example`;
const nobodyAt = (address: string) => (address === '/registrati' ? aNewcomer() : NOBODY);

const DOORS: readonly (readonly [
	name: string,
	address: string,
	typed: (email: string) => [string, string][]
])[] = [
	[
		'signing in',
		'/accedi',
		(email) => [
			['email', email],
			['password', 'sbagliata del tutto']
		]
	],
	[
		'signing in again',
		'/accedi/di-nuovo?/accedi&poi=%2Fio',
		(email) => [
			['accountEmail', email],
			['accountPassword', 'sbagliata del tutto']
		]
	],
	['recovering', '/recupera', (email) => [['email', email]]],
	[
		'registering',
		'/registrati',
		(email) => [
			['displayName', 'Rita'],
			['email', email],
			['password', PASSWORD],
			['language', 'it']
		]
	]
];

test.each(DOORS)(
	'%s says the same of an address that has an account and of one that has none',
	async (_, address, typed) => {
		const { email } = await withPassword('bruna');
		const nobody = nobodyAt(address);

		const known = await typeOn(city, address, typed(email));
		const unknown = await typeOn(city, address, typed(nobody));

		if (known.status === 400) expect(known.body).toContain('Indirizzo o password');
		expect(said(known, [email])).toBe(said(unknown, [nobody]));
	}
);

const ROUNDS = 40;

/** What each act takes where the machine is let alone: of the times, mixed with each other, one of the quickest. */
async function usualTimes(acts: readonly (() => Promise<unknown>)[]) {
	const times = acts.map(() => new Array<number>());
	for (let round = 0; round < ROUNDS; round++) {
		const order = round % 2 === 0 ? [...acts.keys()] : [...acts.keys()].reverse();
		for (const i of order) {
			forgetAttempts();
			const before = performance.now();
			await acts[i]?.();
			times[i]?.push(performance.now() - before);
		}
	}
	return times.map((some) => some.sort((one, other) => one - other)[Math.floor(some.length / 6)] ?? 0);
}

test.each(DOORS)(
	'%s takes as long for an address that has an account as for one that has none',
	{ timeout: 300_000 },
	async (_, address, typed) => {
		const { email } = await withPassword('bruna');
		const known = () => send(city, address, typed(email));
		const unknown = () => send(city, address, typed(nobodyAt(address)));
		await Promise.all([known(), unknown()]);

		const [here = 0, nowhere = 0] = await usualTimes([known, unknown]);

		console.log(`${address}: ${here.toFixed(2)} ms with an account, ${nowhere.toFixed(2)} ms without`);
		expect(Math.abs(here - nowhere)).toBeLessThan(Math.max(3, 0.25 * Math.min(here, nowhere)));
	}
);

test('a link works once, and then says what one that nobody sent says', async () => {
	const { password } = await withPassword('bruna');
	const token = issueToken('bruna', 'confirm');
	const typed = [['password', password]] as const;

	expect((await send(city, `/conferma/${token}`, typed)).status).toBe(303);

	for (const ask of [
		(one: string) => send(city, `/conferma/${one}`, typed),
		(one: string) => get(city, `/conferma/${one}`)
	]) {
		const [used, never] = [await ask(token), await ask('mai-mandata')];
		expect(used.status).toBe(404);
		expect(said(used, [token])).toBe(said(never, ['mai-mandata']));
	}
});

test('a link or a code that nobody sent is answered in the same words as one that is over', async () => {
	const gone = issueToken('nadia', 'reset');
	issueToken('nadia', 'reset');
	for (const route of ['/reimposta/', '/invito/', '/conferma/']) {
		const [one, other] = await Promise.all([get(city, route + gone), get(city, `${route}mai-mandata`)]);

		expect(said(one, [gone]).replaceAll('…', '')).toBe(said(other, ['mai-mandata']).replaceAll('…', ''));
	}
});

test('a thing that is private and one that is not there are answered in the same words', async () => {
	const drafts = db.values<[string]>(
		sql`select initiative_id from initiative_steps where ended_at is null and state = 'draft' limit 3`
	);
	const bruna = await city.cookieOf('marco');
	expect(drafts.length).toBeGreaterThan(0);
	for (const [draft] of drafts)
		for (const end of [
			'',
			'/proposta/1',
			'/proposta/riepilogo',
			'/modifica',
			'/ricevuta',
			'/immagini',
			'/versioni'
		])
			for (const cookie of [bruna, '']) {
				const there = await get(city, `/iniziative/${draft}${end}`, cookie);
				const nowhere = await get(city, `/iniziative/${'x'.repeat(draft.length)}${end}`, cookie);

				expect(said(there, [draft]), end).toBe(said(nowhere, ['x'.repeat(draft.length)]));
			}
});

test('codes, links and receipts are long enough that nobody guesses one', () => {
	const token = issueToken('nadia', 'reset');

	expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
});
