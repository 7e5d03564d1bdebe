import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config';
import type { OwnCity } from '../journeys/fixtures';

/** What takes longer than a change may wait: every spec of this folder, in the demo city. */
export default defineConfig<object, OwnCity>({
	...journeys,
	testDir: '.',
	outputDir: '../../test-results/proofs',
	timeout: 3_600_000,
	use: { ...journeys.use, town: 'demo', trace: 'off', actionTimeout: 60_000, navigationTimeout: 60_000 },
	projects: journeys.projects?.filter(({ name }) => name === 'with scripts')
});
