import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** The same browser and people as the journeys, with all the time they need. */
export default defineConfig({
	...journeys,
	testDir: 'tests/prove',
	timeout: 30 * 60_000,
	projects: journeys.projects?.slice(0, 1)
});
