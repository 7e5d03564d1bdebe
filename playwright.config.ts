import { defineConfig, devices } from '@playwright/test';
import './tests/support/folder';
import { CHROMIUM_FLAGS, chromiumPath } from './tests/browser.js';

const desktop = { ...devices['Desktop Chrome'], channel: undefined, viewport: { width: 1280, height: 900 } };

const LONG = /@long/;
const ELSEWHERE = /@long|@once/;

/**
 * People getting something done: with scripts, without, and on a small phone. What is tagged \@long takes longer than a
 * change may wait: `npm run prove` makes it. What is tagged \@once is made with scripts here, and in the other ways there.
 */
export default defineConfig({
	testDir: 'tests/journeys',
	grepInvert: LONG,
	fullyParallel: false,
	workers: 2,
	forbidOnly: true,
	retries: 0,
	reporter: 'list',
	timeout: 240_000,
	expect: { timeout: 20_000 },
	use: {
		locale: 'it-IT',
		timezoneId: 'Europe/Rome',
		actionTimeout: 30_000,
		// A trace costs a quarter of the time of a journey: `--trace=retain-on-failure` asks for one.
		launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS }
	},
	projects: [
		{ name: 'with scripts', use: desktop },
		{
			name: 'without scripts',
			use: { ...desktop, javaScriptEnabled: false },
			grep: /@everywhere/,
			grepInvert: ELSEWHERE
		},
		{
			name: 'small phone',
			use: { ...devices['Pixel 7'], channel: undefined, viewport: { width: 320, height: 640 } },
			grep: /@phone/,
			grepInvert: ELSEWHERE
		}
	]
});
