import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { ownEnvironment } from '../support/environment';

test('each of some five hundred hostile texts in each field of each act is kept or refused, and breaks nothing', () => {
	const { status } = spawnSync('npx', ['vitest', 'run', 'tests/attacks/strings.test.ts'], {
		env: { ...ownEnvironment(), STRINGS: 'every' },
		stdio: 'inherit'
	});

	expect(status).toBe(0);
});
