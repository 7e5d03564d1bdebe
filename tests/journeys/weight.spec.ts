import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Someone } from '../../src/cli/demo/cast';
import { fill, LOOKED_AT } from '../support/fullcity';
import { pageRoutes } from '../support/pages';
import { addressOf, stopsOf, type Stop } from '../support/stops';
import { expect, test } from './fixtures';

const KB = 1024;

/** All that a page which is only read may bring along, fonts included, and the scripts of one with a form. */
const READING = 100 * KB;
const SCRIPTS = 60 * KB;

test.describe.configure({ mode: 'serial' });

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
 * Opens a page as who has never been here, and weighs what travelled, headers included. Scripts may ask for more
 * once they run, so that silence is waited for; where there is none, nothing comes after what the page names.
 */
async function weigh(page: Page, address: string, waitUntil: 'load' | 'networkidle'): Promise<Visit> {
	const network = await page.context().newCDPSession(page);
	await network.send('Network.enable');
	await network.send('Network.clearBrowserCache');
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

/** Every page with what it weighs, each as somebody who may see it. */
async function weighAll(
	page: Page,
	routes: readonly string[],
	signIn: (as: Someone) => Promise<void>
): Promise<[string, Visit][]> {
	const visits: [string, Visit][] = [];
	for (const route of routes) {
		const stop = stops[route];
		if (!stop) throw new Error(`nobody looks at ${route}: add it to tests/support/stops.ts`);
		await page.context().clearCookies();
		if (stop.who) await signIn(stop.who);
		const silence = hasScript(route) ? 'networkidle' : 'load';
		visits.push([route, await weigh(page, addressOf(route, stop), silence)]);
	}
	return visits;
}

const those = (visits: [string, Visit][], wrong: (visit: Visit) => boolean) =>
	visits.filter(([, visit]) => wrong(visit)).map(([route, visit]) => `${route} ${JSON.stringify(visit)}`);

test('a city to look at', async ({ moveTo }) => {
	stops = stopsOf(fill(8));
	moveTo(LOOKED_AT);
	expect(Object.keys(stops).sort()).toEqual(pageRoutes());
});

test('pages that are only read bring no script and at most 100 KB', async ({
	page,
	city,
	moveTo,
	signIn
}) => {
	moveTo(LOOKED_AT);
	const visits = await weighAll(
		page,
		pageRoutes().filter((route) => !hasScript(route)),
		signIn
	);

	expect(visits.length).toBeGreaterThan(40);
	expect(those(visits, ({ status }) => status !== 200)).toEqual([]);
	expect(those(visits, ({ encoding }) => encoding !== 'br' && encoding !== 'gzip')).toEqual([]);
	expect(those(visits, ({ hosts }) => hosts.some((host) => host !== city.origin))).toEqual([]);
	expect(those(visits, ({ scripts, tags }) => scripts + tags > 0)).toEqual([]);
	expect(those(visits, ({ bytes }) => bytes > READING)).toEqual([]);
});

test('pages with forms bring at most 60 KB of script', async ({ page, city, moveTo, signIn }) => {
	moveTo(LOOKED_AT);
	const visits = await weighAll(page, pageRoutes().filter(hasScript), signIn);

	expect(visits.length).toBeGreaterThan(20);
	expect(those(visits, ({ status }) => status !== 200)).toEqual([]);
	expect(those(visits, ({ encoding }) => encoding !== 'br' && encoding !== 'gzip')).toEqual([]);
	expect(those(visits, ({ hosts }) => hosts.some((host) => host !== city.origin))).toEqual([]);
	expect(those(visits, ({ scripts, scriptBytes }) => scripts === 0 || scriptBytes > SCRIPTS)).toEqual([]);
});
