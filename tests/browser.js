import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Without what a window of the browser shows around a page: a third faster. */
const SHELL = '/usr/bin/chromium-headless-shell';
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

/** @param {string} name */
const fromDebian = (name) =>
	process.getuid?.() === 0 &&
	attempt('apt-get', ['update', '-qq']) &&
	attempt('apt-get', ['install', '-y', '-qq', name]);

/** @param {(string | undefined)[]} paths */
const firstOf = (...paths) => paths.find((path) => path && existsSync(path));
const anyBrowser = () => firstOf(...INSTALLED, chromium.executablePath());

/**
 * Where a Chromium is: Debian's shell, installed if that can be done, else an installed browser, else Playwright's own.
 * Looked for once: processes that this one starts find it in their environment.
 */
export const chromiumPath = () => (process.env.PLAYWRIGHT_CHROMIUM = findChromium());

function findChromium() {
	const chosen = firstOf(process.env.PLAYWRIGHT_CHROMIUM, SHELL);
	if (chosen) return chosen;
	if (fromDebian('chromium-headless-shell') && existsSync(SHELL)) return SHELL;
	if (!anyBrowser()) attempt('npx', ['playwright', 'install', 'chromium']);
	if (!anyBrowser()) fromDebian('chromium');
	const found = anyBrowser();
	if (!found)
		throw new Error('No Chromium found and none could be installed: set PLAYWRIGHT_CHROMIUM to its path.');
	return found;
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
