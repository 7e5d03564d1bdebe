/**
 * How much memory the server takes to give somebody all measurements of a large city: 200,000 rows, one in ten too
 * small to be told by itself. And whether from its tables alone one gets every figure of its dashboard, for each of
 * its quartieri. `npx tsx bench/export.ts`, after `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPasswordHashes } from '../src/cli/demo/accounts';
import { buildCity } from '../src/cli/demo/city';
import { growCity } from '../src/cli/demo/large/city';
import { LARGE } from '../src/cli/demo/large/size';
import { after, DAY } from '../src/cli/demo/timeline';
import { cityNow } from '../src/lib/dashboard/city.server';
import { FIGURES } from '../src/lib/dashboard/figures';
import { readFigures } from '../src/lib/dashboard/queries.server';
import { inPlace, wholeCity } from '../src/lib/dashboard/scope';
import { connect, disconnect } from '../src/lib/db.server';
import { listNeighbourhoods } from '../src/lib/neighbourhoods/queries.server';
import { settings } from '../src/lib/settings.server';
import { recompute, TABLES } from '../tests/recompute/figures.js';
import { makeEveryDocument } from './city';
import { memoryOf, placeIn, startProduct, stopAll } from './servers';

const folder = mkdtempSync(join(tmpdir(), 'tavoli-export-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const place = await placeIn(folder);
Object.assign(process.env, place);

connect(settings().DATABASE);
const yesterday = after(new Date(), -DAY);
buildCity(yesterday, await demoPasswordHashes(), () => {});
growCity(new Date(), LARGE);
await makeEveryDocument();
disconnect();

const MB = 1024 * 1024;

const { origin, pid } = await startProduct(place);
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
const rounded = (figure: Recomputed | undefined) =>
	figure?.kind === 'value'
		? `${figure.atLeast ? 'at least ' : ''}${Number(figure.value.toPrecision(8))}`
		: figure?.kind;
type Recomputed = ReturnType<typeof recompute>[string];

connect(settings().DATABASE);
const places = listNeighbourhoods();
const city = cityNow(5);
const year = yesterday.getUTCFullYear();
let [compared, different] = [0, 0];
for (const place of [null, ...places]) {
	const scope = wholeCity(year);
	const figures = readFigures(city, place ? inPlace(scope, place.id) : scope);
	const again = recompute(texts, { year, quartiere: place?.slug ?? null, now: Date.now() });
	for (const { slug } of FIGURES) {
		compared++;
		const [here, there] = [rounded(figures(slug)), rounded(again[slug])];
		if (here === there) continue;
		different++;
		console.log(`${place?.slug ?? 'city'} ${slug}: ${here} on the dashboard, ${there} from the tables`);
	}
}
console.log(
	`${compared} figures of ${places.length} quartieri and the city compared, ${different} different`
);
disconnect();
