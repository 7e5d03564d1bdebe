import { existsSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { showHeaviest } from '../support/drawn';
import { fill, LOOKED_AT } from '../support/fullcity';
import { pageRoutes } from '../support/pages';
import { addressOf, stopsOf, type Stop } from '../support/stops';
import { expect, test } from '../journeys/fixtures';

const KB = 1024;

/** All that a page which is only read may bring along, fonts included, and the scripts of one with a form. */
const READING = 100 * KB;
const SCRIPTS = 60 * KB;

/** What the service worker asks for once more, so that a page of the minutes opens without a line. */
const KEEPING = 20 * KB;

test.describe.configure({ mode: 'serial' });

/** A page weighs what it asks for to be usable; the worker that keeps it for later is weighed by itself. */
test.use({ serviceWorkers: 'block', town: 'cast' });

let stops: Record<string, Stop> = {};

/** Pages that say so in their own `+page.ts` bring a script; all the others are only read. */
const hasScript = (route: string) => {
	const options = `src/routes${route.replace(/\/$/, '')}/+page.ts`;
	return existsSync(options) && readFileSync(options, 'utf8').includes('csr = true');
};

type Visit = {
	readonly status: number | undefined;
	readonly encoding: string | undefined;
	readonly hosts: readonly string[];
	readonly bytes: number;
	readonly scriptBytes: number;
	readonly scripts: number;
	readonly tags: number;
};

/**
 * Opens a page and weighs what travelled, headers included. Scripts may ask for more
 * once they run, so that silence is waited for; where there is none, nothing comes after what the page names.
 */
async function weigh(page: Page, address: string, waitUntil: 'load' | 'networkidle'): Promise<Visit> {
	const network = await page.context().newCDPSession(page);
	await network.send('Network.enable');
	const asked = new Map<string, { url: string; type: string | undefined }>();
	const heads = new Map<string, number>();
	const bytes = new Map<string, number>();
	network.on('Network.responseReceived', ({ requestId, response }) =>
		heads.set(requestId, response.encodedDataLength)
	);
	network.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
		asked.set(requestId, { url: request.url, type })
	);
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		bytes.set(requestId, encodedDataLength)
	);

	const response = await page.goto(address, { waitUntil });
	await page.evaluate(() => document.fonts.ready);
	const all = () => [...asked].filter(([, { url }]) => !url.startsWith('data:'));
	await expect.poll(() => all().filter(([id]) => !bytes.has(id)), { intervals: [20] }).toEqual([]);
	const tags = await page.locator('script').count();
	await network.detach();

	const travelled = all();
	const scripts = travelled.filter(([, { url, type }]) => type === 'Script' || /\.m?js(\?|$)/.test(url));
	const sum = (some: typeof travelled) => some.reduce((total, [id]) => total + (bytes.get(id) ?? 0), 0);
	return {
		status: response?.status(),
		encoding: response?.headers()['content-encoding'],
		hosts: [...new Set(travelled.map(([, { url }]) => new URL(url).origin))],
		bytes: sum(travelled),
		scriptBytes: sum(scripts) - scripts.reduce((total, [id]) => total + (heads.get(id) ?? 0), 0),
		scripts: scripts.length,
		tags
	};
}

/** For each page somebody who may see it and has never been here: in a browser where nothing is kept yet. */
async function weighAll(browser: Browser, origin: string, routes: readonly string[]) {
	const visits: [string, Visit][] = [];
	for (const route of routes) {
		const [context, address] = await visitor(browser, origin, route);
		visits.push([
			route,
			await weigh(await context.newPage(), address, hasScript(route) ? 'networkidle' : 'load')
		]);
		await context.close();
	}
	return visits;
}

const sessions = new Map<string, { name: string; value: string }>();

async function visitor(browser: Browser, origin: string, route: string): Promise<[BrowserContext, string]> {
	const stop = stops[route];
	if (!stop) throw new Error(`nobody looks at ${route}: add it to tests/support/stops.ts`);
	const context = await browser.newContext();
	if (stop.who) {
		const session = sessions.get(stop.who) ?? (await openSession(stop.who, 'browser journey'));
		sessions.set(stop.who, session);
		await context.addCookies([{ name: session.name, value: session.value, url: origin }]);
	}
	return [context, addressOf(route, stop)];
}

const those = (visits: [string, Visit][], wrong: (visit: Visit) => boolean) =>
	visits.filter(([, visit]) => wrong(visit)).map(([route, visit]) => `${route} ${JSON.stringify(visit)}`);

test('a city to look at', async ({ moveTo }) => {
	const filled = fill(8);
	await showHeaviest(filled.initiative);
	await showHeaviest(filled.edited);
	stops = stopsOf(filled);
	moveTo(LOOKED_AT);
	expect(Object.keys(stops).sort()).toEqual(pageRoutes());
});

test('pages that are only read bring no script and at most 100 KB', async ({ browser, city, moveTo }) => {
	moveTo(LOOKED_AT);
	const visits = await weighAll(
		browser,
		city.origin,
		pageRoutes().filter((route) => !hasScript(route))
	);

	expect(visits.length).toBeGreaterThan(40);
	expect(those(visits, ({ status }) => status !== 200)).toEqual([]);
	expect(those(visits, ({ encoding }) => encoding !== 'br' && encoding !== 'gzip')).toEqual([]);
	expect(those(visits, ({ hosts }) => hosts.some((host) => host !== city.origin))).toEqual([]);
	expect(those(visits, ({ scripts, tags }) => scripts + tags > 0)).toEqual([]);
	expect(those(visits, ({ bytes }) => bytes > READING)).toEqual([]);
});

test('pages with forms bring at most 60 KB of script at a first visit', async ({ browser, city, moveTo }) => {
	moveTo(LOOKED_AT);
	const visits = await weighAll(browser, city.origin, pageRoutes().filter(hasScript));

	expect(visits.length).toBeGreaterThan(20);
	expect(those(visits, ({ status }) => status !== 200)).toEqual([]);
	expect(those(visits, ({ encoding }) => encoding !== 'br' && encoding !== 'gzip')).toEqual([]);
	expect(those(visits, ({ hosts }) => hosts.some((host) => host !== city.origin))).toEqual([]);
	expect(those(visits, ({ scripts, scriptBytes }) => scripts === 0 || scriptBytes > SCRIPTS)).toEqual([]);
});

test.describe('with the service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('minutes are kept for when there is no line, and only the page itself travels twice', async ({
		browser,
		city,
		moveTo
	}) => {
		moveTo(LOOKED_AT);
		const [context, address] = await visitor(browser, city.origin, '/incontri/[meeting]/verbale/scrivi');
		const again = new Map<string, number>();
		context.on('requestfinished', async (request) => {
			if (!request.serviceWorker()) return;
			const { responseBodySize, responseHeadersSize } = await request.sizes();
			again.set(new URL(request.url()).pathname, responseBodySize + responseHeadersSize);
		});
		const page = await context.newPage();

		await page.goto(address);

		await expect.poll(() => page.evaluate(() => caches.match(location.pathname).then(Boolean))).toBe(true);
		await expect.poll(() => again.has(new URL(page.url()).pathname)).toBe(true);
		const bytes = [...again.values()].reduce((total, some) => total + some, 0);
		expect(bytes).toBeLessThan(KEEPING);
		await context.close();
	});
});
