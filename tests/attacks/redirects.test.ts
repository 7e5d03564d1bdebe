import { expect, test } from 'vitest';
import { db } from '../../src/lib/db.server';
import { sql } from 'drizzle-orm';
import { PASSWORD, withPassword } from '../support/accounts';
import { namesAsked } from '../support/attacks/asked';
import { addressesOfPages, cityUnderAttack } from '../support/attacks/city';
import { filled } from '../support/attacks/fields';
import { KINDS } from '../support/attacks/hostile';
import { get, send } from '../support/attacks/send';
import { theWalk } from '../support/attacks/walk';

const city = cityUnderAttack();

/** Addresses that a browser reads as another place than ours. */
const ELSEWHERE = [
	...KINDS.address,
	...[
		'https://evil.example/',
		'///evil.example',
		'/\t/evil.example',
		'/\n/evil.example',
		'//evil%E3%80%82example'
	],
	...[
		'/%5cevil.example',
		'/.//evil.example',
		'/a/..//evil.example',
		'/x/../../\\evil.example',
		'/?/x&poi=//evil.example'
	],
	...[
		'/@evil.example',
		'evil.example',
		'?x',
		'#//evil.example',
		'/;//evil.example',
		'/%09/evil.example',
		'/ /evil.example'
	]
];

const ASKED = namesAsked();

/** Where a browser would go that gets this answer at this address. */
function leadsTo(location: string | null, from: string) {
	if (location === null) return undefined;
	return new URL(location, city.origin() + from).origin;
}

const stays = (location: string | null, from: string) =>
	[undefined, city.origin()].includes(leadsTo(location, from)) &&
	!/^[\\/]{2}|^\/[\t\n\r]/.test(location ?? '');

test('no page leads to another site, whatever its address asks', { timeout: 300_000 }, async () => {
	const cookies = [await city.cookieOf(null), await city.cookieOf('carla')];
	const problems: string[] = [];
	const leading = [
		'/accedi',
		'/accedi/di-nuovo',
		'/incontri/uscita',
		'/registrati',
		'/esci',
		'/preferenze',
		'/valutazione'
	];
	for (const address of leading)
		for (const place of ELSEWHERE)
			for (const cookie of cookies) {
				const query = ASKED.map(
					(name) => `${name}=${encodeURIComponent(place.replaceAll(/[\ud800-\udfff]/g, ''))}`
				).join('&');
				const { status, headers, body } = await get(city, `${address}?${query}`, cookie);
				if (status >= 500) problems.push(`${address} ${place}: ${status}`);
				if (!stays(headers.get('location'), address))
					problems.push(`${address} ${place}: ${headers.get('location')}`);
				const out = [...body.matchAll(/ (?:href|action|formaction)="([^"]*evil[^"]*)"/g)]
					.map(([, link = '']) => link.replaceAll('&amp;', '&'))
					.filter((link) => new URL(link, city.origin() + address).origin !== city.origin());
				if (out.length > 0) problems.push(`${address} ${place}: a link to ${out.join()}`);
			}

	expect(ASKED).toContain('poi');
	expect(problems).toEqual([]);
});

test('every page, asked for in every such way, stays here', { timeout: 300_000 }, async () => {
	const cookie = await city.cookieOf('carla');
	const problems: string[] = [];
	for (const address of addressesOfPages(1))
		for (const place of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
			const query = ASKED.map((name) => `${name}=${encodeURIComponent(place)}`).join('&');
			for (const asked of [`${address}?${query}`, `/${address}`, `/${place}${address}`]) {
				const { headers, status } = await get(city, asked, cookie).catch(() => ({
					headers: new Headers(),
					status: 0
				}));
				if (status >= 500 || !stays(headers.get('location'), asked))
					problems.push(`${asked}: ${status} ${headers.get('location')}`);
			}
		}

	expect(problems).toEqual([]);
});

test(
	'no act leads to another site, whatever is typed where it could be kept',
	{ timeout: 600_000 },
	async () => {
		await withPassword('nadia');
		const { forms } = await theWalk(city);
		const problems: string[] = [];
		const tried = new Set<string>();
		let led = 0;
		for (const { action, address, form, role } of forms) {
			const returning = form.fields.filter(({ name }) => /^(torna|poi|path|back|next|page|from)$/.test(name));
			if ((returning.length === 0 && !/poi=/.test(address)) || tried.has(action)) continue;
			tried.add(action);
			const cookie = await city.cookieOf(role.person);
			for (const place of ELSEWHERE) {
				db.run(sql`delete from attempts`);
				const typed = filled(form, ({ name }) =>
					returning.some((one) => one.name === name) ? place : undefined
				);
				const { status, headers } = await send(city, address, typed, { cookie });
				if (status >= 500) problems.push(`${action} ${place}: ${status}`);
				if (headers.get('location')) led++;
				if (!stays(headers.get('location'), address))
					problems.push(`${action} ${place}: ${headers.get('location')}`);
			}
		}

		expect(led).toBeGreaterThan(40);
		expect(problems).toEqual([]);
	}
);

test('whoever signs in goes to our page or nowhere', { timeout: 120_000 }, async () => {
	const { email } = await withPassword('nadia');
	const problems: string[] = [];
	for (const act of ['/accedi?', '/accedi/di-nuovo?/accedi&'])
		for (const place of ELSEWHERE.slice(0, 30)) {
			db.run(sql`delete from attempts`);
			const typed: [string, string][] = [
				...[
					['email', email],
					['password', PASSWORD]
				],
				...[
					['accountEmail', email],
					['accountPassword', PASSWORD]
				]
			] as [string, string][];
			const { status, headers } = await send(city, `${act}poi=${encodeURIComponent(place)}`, typed);
			if (![303, 307].includes(status) || !stays(headers.get('location'), '/accedi'))
				problems.push(`${act}${place}: ${status} ${headers.get('location')}`);
		}

	expect(problems).toEqual([]);
});
