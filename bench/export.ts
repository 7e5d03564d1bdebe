/**
 * How much memory the server takes to give somebody all measurements of a large city: 200,000 rows, one in ten too
 * small to be told by itself. `npx tsx bench/export.ts`, after `npm run build`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPasswordHashes } from '../src/cli/demo/accounts';
import { buildCity } from '../src/cli/demo/city';
import { after, DAY } from '../src/cli/demo/timeline';
import { connect, disconnect } from '../src/lib/db.server';
import { settings } from '../src/lib/settings.server';
import { measureMuch } from './measures';
import { placeIn, startProduct, stopAll } from './servers';

const folder = mkdtempSync(join(tmpdir(), 'tavoli-export-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, await placeIn(folder));

connect(settings().DATABASE);
const yesterday = after(new Date(), -DAY);
buildCity(yesterday, await demoPasswordHashes(), () => {});
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
await stopAll();
