import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config';
import type { OwnCity } from '../journeys/fixtures';

const [withScripts, ...others] = journeys.projects ?? [];

/** Those of a project's journeys that are tagged so. */
function long(which: unknown = /./) {
	if (!(which instanceof RegExp) || which.flags)
		throw new Error(`cannot be joined with another: ${String(which)}`);
	return new RegExp(`(?=.*@long)(?=.*${which.source})`);
}

/**
 * What takes longer than a change may wait: every spec of this folder, in the demo city, and the journeys that are tagged
 * so, as everybody makes them.
 */
export default defineConfig<object, OwnCity>({
	...journeys,
	testDir: '.',
	grepInvert: undefined,
	outputDir: '../../test-results/proofs',
	projects: [
		{
			...withScripts,
			name: 'proofs',
			timeout: 3_600_000,
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
