/**
 * How much memory the server takes to give somebody all measurements of a large city: 200,000 rows, one in ten too
 * small to be told by itself. And whether from its tables alone one gets every figure of its dashboard, for each of
 * its quartieri. `npx tsx bench/export.ts`, after `npm run build`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPasswordHashes } from '../src/cli/demo/accounts';
import { buildCity } from '../src/cli/demo/city';
import { after, DAY } from '../src/cli/demo/timeline';
import type { Told } from '../src/lib/dashboard/figures';
import { readDashboard } from '../src/lib/dashboard/queries.server';
import { connect, disconnect } from '../src/lib/db.server';
import { listNeighbourhoods } from '../src/lib/neighbourhoods/queries.server';
import { settings } from '../src/lib/settings.server';
import { recompute, TABLES } from '../tests/recompute/figures.js';
import { proposeMuch } from './ideas';
import { measureMuch } from './measures';
import { manyMeetings } from './notes';
import { promiseMuch } from './promises';
import { placeIn, startProduct, stopAll } from './servers';

const folder = mkdtempSync(join(tmpdir(), 'tavoli-export-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, await placeIn(folder));

connect(settings().DATABASE);
const yesterday = after(new Date(), -DAY);
buildCity(yesterday, await demoPasswordHashes(), () => {});
promiseMuch(yesterday);
proposeMuch(yesterday);
await manyMeetings('teresa', listNeighbourhoods()[0]?.districtId ?? '');
measureMuch(yesterday);
disconnect();

const MB = 1024 * 1024;
const memoryOf = (pid: number) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

const { origin, pid } = await startProduct(String(settings().PORT));
await fetch(`${origin}/dati`).then((answer) => answer.text());
for (const [file, encoding] of [
	['misure.csv', 'identity'],
	['misure.csv', 'gzip'],
	['misure.json', 'gzip'],
	['misure.csv', 'gzip']
] as const) {
	const before = memoryOf(pid);
	let most = before;
	const watching = setInterval(() => (most = Math.max(most, memoryOf(pid))), 10);
	const started = performance.now();
	const answer = await fetch(`${origin}/dati/${file}`, { headers: { 'accept-encoding': encoding } });
	let [bytes, lines, first] = [0, 0, 0];
	for await (const chunk of answer.body ?? []) {
		first ||= performance.now() - started;
		bytes += chunk.length;
		for (const byte of chunk) if (byte === 10) lines++;
	}
	clearInterval(watching);
	console.log(
		`${file} ${encoding}: ${lines} lines, ${(bytes / MB).toFixed(1)} MB, first piece ${first.toFixed(0)} ms, all ${(performance.now() - started).toFixed(0)} ms, memory ${(before / MB).toFixed(0)} MB and at most ${((most - before) / MB).toFixed(0)} MB more`
	);
}

const texts: Record<string, string> = {};
for (const name of TABLES)
	texts[name] = await fetch(`${origin}/dati/${name}.csv`).then((answer) => answer.text());
await stopAll();

/** Sums made in another order end in other last digits. */
const rounded = (figure: Told | undefined) =>
	JSON.stringify(figure, (key, value) => (key === 'value' ? Number(value.toPrecision(8)) : value));

connect(settings().DATABASE);
const places = listNeighbourhoods();
const neighbourhoodIds = places.map(({ id }) => id);
const year = yesterday.getUTCFullYear();
let [compared, different] = [0, 0];
for (const place of [null, ...places]) {
	const { figures } = readDashboard({ year, neighbourhoodId: place?.id ?? null, neighbourhoodIds, below: 5 });
	const again = recompute(texts, { year, quartiere: place?.slug ?? null, now: Date.now() });
	for (const [slug, figure] of Object.entries(figures)) {
		compared++;
		const told = figure.kind === 'value' ? { ...figure, atLeast: figure.atLeast === true } : figure;
		if (rounded(told) === rounded(again[slug])) continue;
		different++;
		console.log(
			`${place?.slug ?? 'city'} ${slug}: ${rounded(told)} on the dashboard, ${rounded(again[slug])} from the tables`
		);
	}
}
console.log(
	`${compared} figures of ${places.length} quartieri and the city compared, ${different} different`
);
disconnect();
