import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { writeFileSync } from 'node:fs';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { connect, disconnect } from '../../src/lib/db.server';
import { prepared } from '../support/folder';
import { removeFolder, startServer, type Server } from '../support/server';
import { NOW, travelTo } from '../support/world';

/** Runs a command of the operator, as its own process, and returns what it said. */
export type Tavoli = (...args: string[]) => Promise<string>;

type OwnCity = { story: string; city: Server };
type OwnTest = {
	tavoli: Tavoli;
	/** Opens a browser of its own for one more person. */
	sitDown: () => Promise<Page>;
	/** Moves the clock of the city, of its command line and of this test. */
	moveTo: (instant: Date) => void;
};

const run = promisify(execFile);

/**
 * An installation on which nothing has been done yet: an empty folder and a server. Each story that names
 * itself (`test.use({ story })`) has one of its own.
 */
export const test = base.extend<OwnTest, OwnCity>({
	story: ['', { option: true, scope: 'worker' }],
	city: [
		async ({ story }, use) => {
			if (story === '') throw new Error('name the story, so that its city is not shared');
			if (!prepared) throw new Error('a city lives in a worker');
			writeFileSync(prepared.env.TEST_CLOCK, NOW.toISOString());
			const server = await startServer(prepared);
			await use(server);
			await server.stop();
			disconnect();
			removeFolder(prepared.folder);
		},
		{ scope: 'worker' }
	],
	baseURL: ({ city }, use) => use(city.origin),
	tavoli: ({ city }, use) =>
		use(async (...args) => {
			const env = { ...process.env, ...city.env };
			return (await run('npm', ['run', '--silent', 'tavoli', '--', ...args], { env })).stdout;
		}),
	sitDown: async ({ browser }, use) => {
		const open: BrowserContext[] = [];
		await use(async () => {
			const context = await browser.newContext();
			open.push(context);
			return context.newPage();
		});
		await Promise.all(open.map((context) => context.close()));
	},
	moveTo: async ({ city }, use) => {
		const move = (instant: Date) => {
			travelTo(instant);
			city.travelTo(instant);
		};
		move(NOW);
		await use(move);
	}
});

/** Opens the city's file in this process too, to prepare people with the real commands. */
export async function openBooks(city: Server) {
	connect(`${city.env.DATA_DIR}/tavoli.db`);
}

export { expect } from '@playwright/test';
