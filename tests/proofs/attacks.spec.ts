import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { ownEnvironment } from '../support/environment';

// One file after the other: some measure how long an answer takes.
test('every attack of every class fails, also those that take long', () => {
	const { status } = spawnSync('npx', ['vitest', 'run', 'tests/attacks', '--maxWorkers=1'], {
		env: ownEnvironment(),
		stdio: 'inherit'
	});

	expect(status).toBe(0);
});
