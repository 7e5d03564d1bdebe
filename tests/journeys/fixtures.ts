import { test as base } from '@playwright/test';
import type { Someone } from '../../src/cli/demo/cast';
import { openSession } from '../../src/lib/accounts/sessions.server';
import { withCity } from '../support/city';
import { settleLivingCity, settleLivingDemo } from '../support/living';
import type { Server } from '../support/server';
import { NOW, settle, travelTo } from '../support/world';

const TOWNS = { cast: settle, living: settleLivingCity, demo: settleLivingDemo };

export type OwnCity = {
	/** What is there at first: the cast alone, something alive in every state, or two years besides. */
	town: keyof typeof TOWNS;
	/** What the tests of a file need a city of their own for, which no other test has touched. */
	apart: string;
	city: Server;
};
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
	town: ['cast', { option: true, scope: 'worker' }],
	apart: ['', { option: true, scope: 'worker' }],
	city: [({ town }, use) => withCity(TOWNS[town], use), { scope: 'worker' }],
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
