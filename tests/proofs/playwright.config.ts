import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config';
import type { OwnCity } from '../journeys/fixtures';

const projects = journeys.projects ?? [];
const [withScripts] = projects;
type Project = (typeof projects)[number];

/** Those of a project's journeys that `npm test` leaves out. */
function leftOut({ grep: which = /./, grepInvert }: Project) {
	const source = (pattern: unknown) => {
		if (!(pattern instanceof RegExp) || pattern.flags)
			throw new Error(`cannot be joined with another: ${String(pattern)}`);
		return pattern.source;
	};
	return new RegExp(`(?=.*(?:${source(grepInvert ?? journeys.grepInvert)}))(?=.*(?:${source(which)}))`);
}

/**
 * What takes longer than a change may wait: every spec of this folder, in the demo city, and the journeys that `npm test`
 * leaves out.
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
		...projects.map((project) => ({
			...project,
			testDir: '../journeys',
			grep: leftOut(project),
			grepInvert: undefined
		}))
	]
});
