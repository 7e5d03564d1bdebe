import { writeFileSync } from 'node:fs';
import { test as base } from '@playwright/test';
import type { Someone } from '../../src/cli/demo/cast';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { connect, disconnect } from '../../src/lib/db.server';
import { removeFolder, startServer, type Server } from '../support/server';
import { NOW, settle, travelTo } from '../support/world';
import { prepared } from './folder';

type OwnCity = { city: Server };
type OwnTest = {
	/** Signs in as somebody of the cast, or as any person by id. */
	signIn: (as: Someone | (string & {})) => Promise<void>;
	/** Moves the clock of the city, and of this test. */
	moveTo: (instant: Date) => void;
};

/**
 * Each worker has a city of its own: a real server on a real file, which the test also opens to prepare what
 * it needs with the real commands.
 */
export const test = base.extend<OwnTest, OwnCity>({
	city: [
		async ({ browserName }, use) => {
			if (browserName !== 'chromium') throw new Error('the journeys are told in Chromium');
			if (!prepared) throw new Error('a city lives in a worker');
			writeFileSync(prepared.env.TEST_CLOCK, NOW.toISOString());
			connect(`${prepared.env.DATA_DIR}/tavoli.db`);
			settle();
			const server = await startServer(prepared);
			await use(server);
			await server.stop();
			disconnect();
			removeFolder(prepared.folder);
		},
		{ scope: 'worker' }
	],
	baseURL: ({ city }, use) => use(city.origin),
	signIn: async ({ context, city }, use) => {
		await use(async (as) => {
			const { name, value } = await openSession(as, 'browser journey');
			await context.addCookies([{ name, value, url: city.origin }]);
		});
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

export { expect } from '@playwright/test';
