import { expect, test } from 'vitest';
import { watched } from '../support/attacks/changes';
import { cityUnderAttack } from '../support/attacks/city';
import { filled } from '../support/attacks/fields';
import { endpoints, everyAction } from '../support/attacks/routes';
import { get, send } from '../support/attacks/send';
import { theWalk } from '../support/attacks/walk';
import { addressesOfPages } from '../support/attacks/city';

const city = cityUnderAttack();

/** From where a page of somebody else, or a window without a name, would send. */
const ORIGINS = {
	'another site': { origin: 'https://evil.example' },
	'a site with our name in its own': { origin: 'http://localhost.evil.example' },
	'our name at another port': { origin: 'http://localhost:1' },
	'a window without an origin': { origin: 'null' },
	'no browser': { origin: '' }
} as const;

/** How a page of another site can make a browser send something without asking us first. */
const TYPES = {
	'a form': 'application/x-www-form-urlencoded',
	'plain text': 'text/plain;charset=UTF-8',
	'nothing named': undefined
} as const;

test.each(Object.entries(ORIGINS))(
	'nothing that %s sends in our readers’ name is done',
	{ timeout: 600_000 },
	async (_, headers) => {
		const { forms } = await theWalk(city);
		const cookies = new Map<string | null, string>();
		const changes = watched();
		const problems: string[] = [];
		for (const { action, address, form, role } of forms) {
			const cookie = cookies.get(role.person) ?? (await city.cookieOf(role.person));
			cookies.set(role.person, cookie);
			const { status } = await send(city, address, filled(form), { cookie, headers });
			if (status !== 403) problems.push(`${action} of ${role.role}: ${status}`);
		}
		problems.push(...changes());

		expect(problems).toEqual([]);
	}
);

test('nor what it sends as a kind of thing that no form sends', { timeout: 600_000 }, async () => {
	const cookie = await city.cookieOf('carla');
	const { forms } = await theWalk(city);
	const changes = watched();
	const problems: string[] = [];
	for (const [how, type] of Object.entries(TYPES)) {
		for (const { action, address, form } of forms) {
			const body = new Blob([new URLSearchParams(filled(form).map(([a, b]) => [a, b])).toString()]);
			const headers = { origin: 'https://evil.example', ...(type ? { 'content-type': type } : {}) };
			const { status } = await send(city, address, body, { cookie, headers });
			if (![403, 404, 415].includes(status)) problems.push(`${action} as ${how}: ${status}`);
		}
	}
	problems.push(...changes());

	expect(problems).toEqual([]);
});

test('whatever is no page and changes something says no to other sites', async () => {
	const writing = endpoints().flatMap(({ route, methods }) =>
		methods.filter((method) => method !== 'GET').map((method) => ({ route, method }))
	);
	const cookie = await city.cookieOf('teresa');
	const meeting =
		addressesOfPages()
			.find((address) => address.endsWith('/verbale/scrivi'))
			?.split('/')[2] ?? '';
	const changes = watched();
	const problems: string[] = [];
	for (const { route, method } of writing)
		for (const [from, { origin }] of Object.entries(ORIGINS))
			for (const type of ['application/json', 'text/plain', undefined]) {
				const headers = { origin, ...(type ? { 'content-type': type } : {}) };
				const address = route.replace('[meeting]', meeting);
				const { status } = await send(city, address, new Blob(['{}']), { cookie, method, headers });
				if (status !== 403) problems.push(`${method} ${route} from ${from} as ${type}: ${status}`);
			}
	problems.push(...changes());

	expect(writing.length).toBeGreaterThan(2);
	expect(problems).toEqual([]);
});

test(
	'looking changes nothing: a link, a picture or a page that is opened beforehand does no harm',
	{ timeout: 600_000 },
	async () => {
		const { files } = await theWalk(city);
		const acts = new Set((await everyAction()).map((action) => action.split('?/')[1]).filter((name) => name));
		const changes = watched();
		const problems: string[] = [];
		for (const person of ['elena', 'teresa', null]) {
			const cookie = await city.cookieOf(person);
			for (const address of [
				...addressesOfPages(2),
				...[...files.values()].flatMap((some) => some.slice(0, 2))
			]) {
				for (const method of ['GET', 'HEAD']) {
					await send(city, address, null, { cookie, method });
					const tables = changes();
					if (tables.length > 0) problems.push(`${method} ${address} as ${person}: ${tables.join(', ')}`);
				}
			}
			for (const name of acts) await get(city, `/iniziative?/${name}`, cookie);
		}
		problems.push(...changes());

		expect(problems).toEqual([]);
	}
);

test('no other method is an act', async () => {
	const cookie = await city.cookieOf('elena');
	const changes = watched();
	for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'OPTIONS'])
		for (const address of ['/', '/iniziative', '/io', '/esci', '/preferenze', '/salute']) {
			const { status } = await send(city, address, null, { cookie, method });
			expect([200, 204, 403, 404, 405], `${method} ${address}`).toContain(status);
		}

	expect(changes()).toEqual([]);
});
