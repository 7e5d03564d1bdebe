import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../src/cli/demo/build';
import { pagesOf } from './pages';
import { measure, QUICK, votersFor, WHOLE } from './measure';
import { circumstances, tableOf } from './report';
import { scenariosOf } from './scenarios';
import { placeIn, startFloor, startProduct, stopAll } from './servers';

/** `npm run bench`: the product beside the floor, in one run. `-- --quick` only tries, and writes no results. */
const quick = process.argv.includes('--quick');
const extent = quick ? QUICK : WHOLE;
const tell = (progress: string) => console.error(progress);

const folder = mkdtempSync(join(tmpdir(), 'tavoli-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
	ensureBuilt();
	tell('building a city to measure');
	const env = await placeIn(folder);
	Object.assign(process.env, env);
	// The product reads its settings once, as soon as it is loaded: only now do they say where this run lies.
	const { prepareCity } = await import('./city');
	const floorDatabase = join(folder, 'floor.db');
	const city = await prepareCity(votersFor(extent), floorDatabase);

	const product = await startProduct(env.PORT);
	const scenarios = scenariosOf(city, product.origin);
	const pages = join(folder, 'pages.json');
	writeFileSync(pages, JSON.stringify(await pagesOf(scenarios, product.origin)));
	const floor = await startFloor(floorDatabase, pages);

	const rounds = await measure(scenarios, { product, floor }, extent, tell);
	const { ballotBoxOf } = await import('./voters');
	const { ballots, marks } = ballotBoxOf(city.vote, join(env.DATA_DIR, 'tavoli.db'));
	const box = `Ballots sent: ${votersFor(extent)}. In the ballot box: ${ballots}. Marks on the roll: ${marks}.`;
	const said = `${tableOf(rounds)}\n\n${box}`;
	console.log(said);
	if (!quick) writeFileSync('bench/RESULTS.md', `# Results\n\n${circumstances()}\n\n${said}\n`);
} finally {
	await stopAll();
}
