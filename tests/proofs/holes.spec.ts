import { execFile, execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { ownEnvironment } from '../support/environment';
import { PARTS, plantPermissions, plantRawWords, plantSingle, SINGLE, type Hole } from '../holes/plant';

/** Left out of the copy: what is made again there, and what is only linked. */
const APART = ['node_modules', 'build', '.git', '.svelte-kit', 'test-results', 'data'];

let copy = '';
let permissions: Hole[] = [];
let raw: Hole[] = [];

/** Runs something in the copy with one hole open; what it said, and whether it went well. */
const run = (
	command: string,
	args: readonly string[],
	hole = '',
	env: Readonly<Record<string, string>> = {}
) =>
	new Promise<{ good: boolean; said: string }>((done) =>
		execFile(
			command,
			args,
			{ cwd: copy, maxBuffer: 256 * 1024 * 1024, env: { ...ownEnvironment(), ...env, HOLE: hole } },
			(error, stdout, stderr) => done({ good: !error, said: stdout + stderr })
		)
	);

/** One test that fails is enough. */
const vitest = (files: readonly string[], hole = '', env = {}) =>
	run('npx', ['vitest', 'run', ...files, '--maxWorkers=1', '--bail=1'], hole, env);

const NOT_BEGUN = 'a test that did not even begin';

/** The first test that failed, by its name. */
const failedIn = (said: string) =>
	// eslint-disable-next-line no-control-regex
	said.replace(/\u001b\[\d+m/g, '').match(/FAIL\s+(\S+ > [^\n]+)/)?.[1] ?? NOT_BEGUN;

test.beforeAll(() => {
	copy = mkdtempSync(join(tmpdir(), 'holes-'));
	for (const name of readdirSync('.'))
		if (!APART.includes(name)) cpSync(name, join(copy, name), { recursive: true });
	symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
	permissions = plantPermissions(copy);
	raw = plantRawWords(copy);
	plantSingle(copy);
	writeFileSync(join(copy, 'holes.json'), JSON.stringify(permissions));
	for (let part = 0; part < PARTS; part++)
		cpSync('tests/holes/permissions.ts', join(copy, `tests/attacks/holes-permissions-${part}.test.ts`));
	cpSync('tests/holes/raw.ts', join(copy, 'tests/attacks/holes-raw.test.ts'));
	execFileSync('npx', ['vite', 'build', '--logLevel=error'], { cwd: copy, stdio: 'inherit' });
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** In so many parts at once, each with keys of its own: runs that shared them could spoil each other, and a hole seem noticed. */
const inParts = <Result>(
	parts: number,
	run: (part: number, apart: Readonly<Record<string, string>>) => Promise<Result>
) =>
	Promise.all(
		Array.from({ length: parts }, (_, part) => {
			const TMPDIR = join(copy, `part-${part}`);
			mkdirSync(TMPDIR, { recursive: true });
			return run(part, { TMPDIR });
		})
	);

test('a command that asks for no permission is noticed, each in turn', async () => {
	const parts = await inParts(PARTS, noticedIn);
	const noticed = Object.assign({}, ...parts.map((part) => part.noticed)) as Noticed;
	for (const { name, file, command } of permissions)
		console.log(`${name} ${file} ${command}: ${noticed[name] ?? 'NOBODY NOTICED'}`);
	console.log(`${permissions.length} permissions, ${Object.keys(noticed).length} noticed`);

	for (const { said } of parts) expect(said).toContain('passed');
	expect(permissions.length).toBeGreaterThan(150);
	expect(Object.values(noticed)).not.toContain(NOT_BEGUN);
	expect(parts.flatMap(({ missed }) => missed)).toEqual([]);
});

type Noticed = Record<string, string>;

/** By the table of permissions, and of what that does not notice by the tests that name the command. */
async function noticedIn(part: number, apart: Readonly<Record<string, string>>) {
	const { said } = await vitest([`tests/attacks/holes-permissions-${part}`], '', apart);
	const told = join(copy, `noticed-${part}.json`);
	const { noticed, tried }: { noticed: Noticed; tried: string[] } = existsSync(told)
		? JSON.parse(readFileSync(told, 'utf8'))
		: { noticed: {}, tried: [] };
	const missed: string[] = [];
	for (const { name, file, command } of permissions.filter((_, i) => i % PARTS === part)) {
		if (name in noticed) continue;
		const tests = testsNaming(command, file).slice(0, tried.includes(name) ? NEAREST : MOST);
		const run = tests.length > 0 ? await vitest(tests, name, apart) : { good: true, said: '' };
		if (!run.good) noticed[name] = failedIn(run.said);
		// In a line of the table everybody is refused all the same: another check stands behind, and nothing is open.
		else if (tried.includes(name))
			noticed[name] = 'nothing opens in its line of the table, nor in the nearest tests';
		else missed.push(`${name} in ${file}, ${command} (${tests.length} tests name it)`);
	}
	return { said, noticed, missed };
}

/** What a line of the table has tried is asked of the nearest tests only. */
const NEAREST = 2;
const MOST = 6;

/** Those of the command's own noun first. */
function testsNaming(command: string, file: string) {
	const own = `domain/${file.split('/')[2] ?? ''}/`;
	const naming = readdirSync('tests', { recursive: true, encoding: 'utf8' })
		// The table of permissions has been asked already.
		.filter((path) => /^(domain|routes)\/.*\.test\.ts$/.test(path) && !path.endsWith('/table.test.ts'))
		.filter((path) => new RegExp(`\\b${command}\\b`).test(readFileSync(join('tests', path), 'utf8')));
	return [true, false].flatMap((near) =>
		naming.filter((path) => path.startsWith(own) === near).map((path) => join('tests', path))
	);
}

test('words that are written raw are noticed, on whichever page', async () => {
	const { said } = await vitest(['tests/attacks/holes-raw'], 'raw');
	const noticed: Record<string, string> = JSON.parse(readFileSync(join(copy, 'noticed-raw.json'), 'utf8'));
	const seen: string[] = JSON.parse(readFileSync(join(copy, 'shown-raw.json'), 'utf8'));
	for (const { name, file, command } of raw)
		console.log(
			`${name} ${file} {${command}}: ${noticed[name] ?? (seen.includes(name) ? 'shown, holds only words of ours' : 'never shown there')}`
		);
	console.log(`${raw.length} places, ${seen.length} shown, ${Object.keys(noticed).length} noticed`);

	expect(said).toContain('passed');
	expect(Object.keys(noticed).length).toBeGreaterThan(40);
	const { good, said: suite } = await vitest(['tests/attacks/script.test.ts'], 'raw');
	expect(good).toBe(false);
	expect(failedIn(suite)).toContain('shows it as words');
});

const ONCE = [
	'city_roles_given_once',
	'commitment_steps_one_open',
	'initiative_steps_one_open',
	'meetings_numbered',
	'memberships_person_once',
	'people_email_unique',
	'people_identityKey_unique'
];

for (const name of ONCE)
	test(`it is noticed that ${name} is a rule no more`, async () => {
		const changed = readdirSync(join(copy, 'drizzle'))
			.filter((file) => file.endsWith('.sql'))
			.map((file) => ({
				path: join(copy, 'drizzle', file),
				sql: readFileSync(join(copy, 'drizzle', file), 'utf8')
			}))
			.filter(({ sql }) => sql.includes(`UNIQUE INDEX \`${name}\``));
		for (const { path, sql } of changed)
			writeFileSync(path, sql.replaceAll(`UNIQUE INDEX \`${name}\``, `INDEX \`${name}\``));

		const { good, said } = await vitest(['tests/attacks/unique.test.ts']);
		for (const { path, sql } of changed) writeFileSync(path, sql);

		console.log(`${name}: ${good ? 'NOBODY NOTICED' : failedIn(said)}`);
		expect(changed.length).toBeGreaterThan(0);
		expect(good).toBe(false);
	});

/** Attacks that measure time or memory: with something beside them they could fail for no hole at all. */
const MEASURED = ['guessing', 'bodies'];

for (const measured of [false, true])
	test(`each hole for attacks that ${measured ? 'measure' : 'measure nothing'} is noticed by them`, async () => {
		const holes = Object.entries(SINGLE)
			.filter(([, { noticed }]) => MEASURED.includes(noticed) === measured)
			.values();
		const missed: string[] = [];
		await inParts(measured ? 1 : PARTS, async (_, apart) => {
			for (const [name, { noticed }] of holes) {
				const { good, said } = await vitest([`tests/attacks/${noticed}.test.ts`], name, apart);
				console.log(`${name}: ${good ? 'NOBODY NOTICED' : failedIn(said)}`);
				if (good || failedIn(said) === NOT_BEGUN) missed.push(name);
			}
		});
		expect(missed).toEqual([]);
	});

test('with every hole closed the attacks go well in the same copy', async () => {
	const { good, said } = await vitest(['tests/attacks/objects.test.ts', 'tests/attacks/sessions.test.ts']);

	if (!good) console.log(said.slice(-5000));
	expect(good).toBe(true);
});
