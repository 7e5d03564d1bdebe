import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromiumPath } from './browser.js';

/**
 * Steps that are run and counted, one after the other where nothing else is said. A step that fails does not hide the
 * others; the last line counts them all.
 */
const REPORTS = resolve('test-results');

/** @typedef {{ numPassedTests: number, numFailedTests: number, stats: { expected: number, unexpected: number, flaky: number } }} Report */

let passed = 0;
let failed = 0;

export function begin() {
	rmSync(REPORTS, { recursive: true, force: true });
	mkdirSync(REPORTS, { recursive: true });
}

export function finish() {
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
}

/** @param {string} title @param {string[]} command @param {NodeJS.ProcessEnv} [env] */
function run(title, [program = '', ...args], env = {}) {
	console.log(`\n── ${title}`);
	const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	return status === 0;
}

/** @param {string} title @param {string[]} command */
export function check(title, command) {
	countOne(run(title, command));
}

/**
 * Checks that need nothing of each other, at once: each tells what it said when it ends.
 * @param {Record<string, string[]>} commands
 */
export const checkTogether = (commands) => Promise.all(Object.entries(commands).map(ended));

/** @param {[title: string, command: string[]]} check */
const ended = ([title, [program = '', ...args]]) =>
	new Promise((done) =>
		execFile(program, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
			const said = stdout + stderr || (error?.message ?? '');
			console.log(`\n── ${title}\n${said}`.trimEnd());
			done(countOne(!error));
		})
	);

/** @param {boolean} good */
function countOne(good) {
	if (good) passed++;
	else failed++;
}

/** @param {string} title @param {string[]} folders */
export function vitest(title, folders) {
	const report = `${REPORTS}/${title}.json`;
	const good = run(title, [
		'npx',
		'vitest',
		'run',
		...folders,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	]);
	count(report, good, ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]);
}

/** @param {string} title @param {string[]} args */
export function playwright(title, args = []) {
	chromiumPath();
	const report = `${REPORTS}/${title}.json`;
	const good = run(title, ['npx', 'playwright', 'test', ...args, '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: report
	});
	count(report, good, ({ stats }) => [stats.expected, stats.unexpected + stats.flaky]);
}

/** @param {string} report @param {boolean} good @param {(report: Report) => [number, number]} read */
function count(report, good, read) {
	/** @type {[number, number]} */
	let counted = [0, 0];
	try {
		counted = read(JSON.parse(readFileSync(report, 'utf8')));
	} catch (error) {
		console.error(`No report ${report}: ${error}`);
	}
	passed += counted[0];
	failed += counted[1] > 0 || good ? counted[1] : 1;
}
