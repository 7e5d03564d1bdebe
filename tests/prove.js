import { spawnSync } from 'node:child_process';
import { chromiumPath } from './browser.js';

/** The long proofs, run before a release: every page as every role, storms of ballots, valid HTML everywhere. */
process.env.PLAYWRIGHT_CHROMIUM = chromiumPath();
for (const [program = '', ...args] of [
	['npm', 'run', '--silent', 'build'],
	['npx', 'playwright', 'test', '--config', 'playwright.prove.config.ts', ...process.argv.slice(2)]
]) {
	const { status } = spawnSync(program, args, { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
