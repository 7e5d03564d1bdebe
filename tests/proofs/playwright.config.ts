import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config';
import type { OwnCity } from '../journeys/fixtures';

const [withScripts, ...others] = journeys.projects ?? [];

/** Those of a project's journeys that are tagged so. */
const long = (which: unknown) =>
	new RegExp(`(?=.*@long)${which instanceof RegExp ? `(?=.*${which.source})` : ''}`, 's');

/**
 * What takes longer than a change may wait: every spec of this folder, in the demo city, and the journeys that are tagged
 * so, as everybody makes them.
 */
export default defineConfig<object, OwnCity>({
	...journeys,
	testDir: '.',
	grepInvert: undefined,
	outputDir: '../../test-results/proofs',
	timeout: 3_600_000,
	projects: [
		{
			...withScripts,
			name: 'proofs',
			use: {
				...withScripts?.use,
				...{ town: 'demo', trace: 'off', actionTimeout: 60_000, navigationTimeout: 60_000 }
			}
		},
		...[withScripts, ...others].map((project) => ({
			...project,
			testDir: '../journeys',
			grep: long(project?.grep)
		}))
	]
});
