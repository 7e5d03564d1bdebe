import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../tests/support/server';
import { fillCity } from './city';
import { load, type Call, type Measured } from './load';

/**
 * Measures the production server against the floor, in turns in the same run, and prints the ratios. What is
 * compared is the processor's time for each request: it does not depend on who else uses the machine.
 */
const ROUNDS = 3;
const CONNECTIONS = 10;
const READS = 300;

type Scenario = {
	readonly name: string;
	readonly calls: (round: number) => Call[];
	readonly floor: Call;
	readonly accepted?: (status: number) => boolean;
};
type Row = { readonly scenario: string; readonly app: Measured[]; readonly floor: Measured[] };

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const env = {
	...process.env,
	PORT: String(port),
	HOST: '127.0.0.1',
	ORIGIN: origin,
	DATA_DIR: join(folder, 'data'),
	KEYS_DIR: join(folder, 'keys'),
	KEYS_COPY_DIR: join(folder, 'keys-copy'),
	LOG_LEVEL: 'error'
};
Object.assign(process.env, env);

console.error('Filling a city…');
const city = await fillCity(env.DATA_DIR, ROUNDS * READS + 100);

const app = spawn(process.execPath, ['server.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
await answers(`${origin}/salute`);
const pages = Object.fromEntries(
	await Promise.all(
		['/iniziative', city.initiative, '/cruscotto'].map(async (path) => [
			path,
			await (await fetch(origin + path)).text()
		])
	)
);
writeFileSync(join(folder, 'pages.json'), JSON.stringify(pages));
const floorPort = await freePort();
const floorOrigin = `http://127.0.0.1:${floorPort}`;
const floor = spawn(
	process.execPath,
	['bench/floor.js', join(folder, 'data/tavoli.db'), String(floorPort), join(folder, 'pages.json')],
	{ stdio: ['ignore', 'ignore', 'inherit'] }
);
await answers(`${floorOrigin}/`);

const repeated = (call: Call) => Array.from({ length: READS }, () => call);
const read = (name: string, path: string): Scenario => ({
	name,
	calls: () => repeated({ path }),
	floor: { path }
});
const VOTE: Call = { path: '/vote', method: 'POST', body: 'choice=yes' };
const SCENARIOS: readonly Scenario[] = [
	read('initiative list', '/iniziative'),
	read('initiative', city.initiative),
	read('dashboard', '/cruscotto'),
	{
		name: 'cast a secret vote',
		calls: (round) => city.votes.slice(round * READS, (round + 1) * READS),
		floor: VOTE,
		accepted: (status) => status === 303 || status === 200
	}
];

const rows: Row[] = SCENARIOS.map(({ name }) => ({ scenario: name, app: [], floor: [] }));
for (const { path } of [{ path: '/iniziative' }, { path: city.initiative }, { path: '/cruscotto' }]) {
	await load(origin, pidOf(app), repeated({ path }).slice(0, 50), CONNECTIONS);
}
for (let round = 0; round < ROUNDS; round++) {
	for (const [i, scenario] of SCENARIOS.entries()) {
		rows[i]?.floor.push(await load(floorOrigin, pidOf(floor), repeated(scenario.floor), CONNECTIONS));
		rows[i]?.app.push(await load(origin, pidOf(app), scenario.calls(round), CONNECTIONS, scenario.accepted));
	}
}
for (const child of [app, floor]) {
	child.kill('SIGTERM');
	await once(child, 'exit');
}
rmSync(folder, { recursive: true, force: true });

const report = [heading(), '', ...table(rows), ''].join('\n');
console.log(report);
writeFileSync('bench/RESULTS.md', report);

function heading() {
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
	return [
		'# Bench',
		'',
		`${new Date().toISOString().slice(0, 10)}, commit ${commit}, Node ${process.version}, ${machine}.`,
		'',
		`${city.said}. ${ROUNDS} rounds of ${READS} requests, ${CONNECTIONS} connections, app and floor in turns. Times are medians of the rounds.`,
		'The floor is a bare `node:http` server with raw SQLite (WAL, FULL): 20 rows read and the same bytes compressed alike, or one durable insert.'
	].join('\n');
}

function table(all: readonly Row[]) {
	return [
		'| scenario | requests/s (least–most) | floor | CPU ms a request | floor | ratio of CPU | p50 ms | p99 ms | errors | KB |',
		'|---|---|---|---|---|---|---|---|---|---|',
		...all.map(({ scenario, app: a, floor: f }) => {
			const rates = a.map(({ rate }) => rate);
			const cells = [
				scenario,
				`${median(rates).toFixed(0)} (${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)})`,
				median(f.map(({ rate }) => rate)).toFixed(0),
				median(a.map(({ cpu }) => cpu)).toFixed(2),
				median(f.map(({ cpu }) => cpu)).toFixed(2),
				`**${(median(a.map(({ cpu }) => cpu)) / median(f.map(({ cpu }) => cpu))).toFixed(1)} ×**`,
				median(a.map(({ p50 }) => p50)).toFixed(1),
				median(a.map(({ p99 }) => p99)).toFixed(1),
				a.reduce((sum, { errors }) => sum + errors, 0),
				((a[0]?.bytes ?? 0) / 1024).toFixed(1)
			];
			return `| ${cells.join(' | ')} |`;
		})
	];
}

function median(values: readonly number[]) {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function pidOf({ pid }: ChildProcess) {
	if (pid === undefined) throw new Error('a server did not start');
	return pid;
}

async function answers(url: string) {
	for (let tries = 0; tries < 100; tries++) {
		if (
			await fetch(url).then(
				({ ok }) => ok,
				() => false
			)
		)
			return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`${url} does not answer`);
}
