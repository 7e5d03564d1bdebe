import { expect, test } from 'vitest';
import { addressesOfPages, cityUnderAttack } from '../support/attacks/city';
import { HOSTILE, KINDS, someOf } from '../support/attacks/hostile';
import { namesAsked } from '../support/attacks/asked';
import { endpoints, everyRoute } from '../support/attacks/routes';
import { get } from '../support/attacks/send';
import { theWalk } from '../support/attacks/walk';

const city = cityUnderAttack();

/** What would be at work if it stood in a page as it came. */
const RAW = /<script>alert|<img src=x|<svg on|<base href="\/\/evil|<iframe src/;

/** What an address can carry: what is no character at all travels as the mark of one that was lost. */
const carried = (text: string) => encodeURIComponent(text.toWellFormed().slice(0, 2000));

/** In turn, so that each page meets every kind and each text some page. */
const turn = (texts: readonly string[], i: number) => texts[i % texts.length] ?? '';

test(
	'every filter, order and page number takes any text: never an error of ours',
	{ timeout: 600_000 },
	async () => {
		const { files } = await theWalk(city);
		const cookie = await city.cookieOf('carla');
		const addresses = [...addressesOfPages(1), ...[...files.values()].flatMap((some) => some.slice(0, 1))];
		const names = namesAsked();
		const problems: string[] = [];
		let next = 0;
		for (const [i, address] of addresses.entries())
			for (const texts of someOf(Object.values(KINDS), i, 5)) {
				const query = names.map((name) => `${name}=${carried(turn(texts, next++))}`).join('&');
				const { status, body } = await get(
					city,
					`${address.split('?')[0]}?${query}`.slice(0, 12_000),
					cookie
				);
				if (status >= 500)
					problems.push(`${address} with ${JSON.stringify(turn(texts, next - 1))}: ${status}`);
				if (RAW.test(body)) problems.push(`${address}: written as it came`);
			}

		expect(names.length).toBeGreaterThan(25);
		expect(problems).toEqual([]);
	}
);

test(
	'each name by itself, with every hostile text, on the pages that list and search',
	{ timeout: 600_000 },
	async () => {
		const problems: string[] = [];
		const lists = [
			'/iniziative',
			'/progetti',
			'/registro',
			'/incontri',
			'/bisogni',
			'/consultazioni',
			'/cruscotto',
			'/dati/misure.json'
		];
		const names = namesAsked();
		let next = 0;
		for (const text of HOSTILE)
			for (const address of [turn(lists, next), '/cerca', '/iniziative/simili']) {
				const query = address === '/cerca' || address.endsWith('simili') ? 'testo' : turn(names, next);
				next++;
				const { status } = await get(city, `${address}?${query}=${carried(text)}`);
				if (status >= 500)
					problems.push(`${address}?${query}=${JSON.stringify(text.slice(0, 80))}: ${status}`);
			}

		expect(problems).toEqual([]);
	}
);

test(
	'whatever stands where an address names a thing, the answer is that it is not there',
	{ timeout: 600_000 },
	async () => {
		const cookies = [await city.cookieOf('carla'), ''];
		const named = everyRoute().filter((route) => route.includes('['));
		const posted = new Set(
			endpoints()
				.filter(({ methods }) => !methods.includes('GET'))
				.map(({ route }) => route)
		);
		const problems: string[] = [];
		let next = 0;
		for (const route of named.filter((one) => !posted.has(one)))
			for (const texts of Object.values(KINDS)) {
				const text = turn(texts, next);
				const cookie = turn(cookies, next++);
				const address = route.replaceAll(/\[\[?[\w-]+\]?\]/g, carried(text.slice(0, 500)) || '%20');
				const { status, body } = await get(city, address, cookie);
				if (status >= 500 || (status === 200 && !/figure|number|year|target|dataset/.test(route)))
					problems.push(`${address}: ${status}`);
				if (RAW.test(body)) problems.push(`${address}: written as it came`);
			}

		expect(named.length).toBeGreaterThan(60);
		expect(problems).toEqual([]);
	}
);
