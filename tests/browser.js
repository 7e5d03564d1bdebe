import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @param {string} command @param {string[]} args */
export const attempt = (command, args) => {
	try {
		execFileSync(command, args, { stdio: 'inherit', timeout: 600_000 });
		return true;
	} catch {
		return false;
	}
};

const find = () =>
	[process.env.PLAYWRIGHT_CHROMIUM, ...INSTALLED, chromium.executablePath()].find(
		(path) => path && existsSync(path)
	);

/** Where a Chromium is: an installed one, else Playwright's own, else the distribution's. */
export function chromiumPath() {
	const found = find();
	if (found) return found;
	attempt('npx', ['playwright', 'install', 'chromium']);
	if (!find() && attempt('apt-get', ['update', '-qq']))
		attempt('apt-get', ['install', '-y', '-qq', 'chromium']);
	const installed = find();
	if (!installed)
		throw new Error('No Chromium found and none could be installed: set PLAYWRIGHT_CHROMIUM to its path.');
	return installed;
}

/** As root, in a container and away from any network. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
