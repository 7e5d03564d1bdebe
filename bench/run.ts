import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../src/cli/demo/build';
import { growthTable, QUICK_GROWTH, WHOLE_GROWTH } from './growth';
import { measureLarge } from './main';
import { QUICK, WHOLE } from './measure';
import { keep, textOf, type Section } from './results';
import { databaseIn, placeIn, stopAll } from './servers';

/**
 * `npm run bench`: the product beside the floor, then the product as its city grows. `-- main` or `-- growth` does one
 * of the two; `-- --quick` only tries, and writes no results.
 */
const PARTS = { main: 'Beside the floor', growth: 'As the city grows' } as const;
const quick = process.argv.includes('--quick');
const does = (part: keyof typeof PARTS) =>
	process.argv.includes(part) || !Object.keys(PARTS).some((one) => process.argv.includes(one));
const tell = (progress: string) => console.error(progress);

function done(section: Section) {
	console.log(textOf(section));
	if (!quick) keep(section, Object.values(PARTS));
}

const folder = mkdtempSync(join(tmpdir(), 'tavoli-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
	ensureBuilt();
	tell('building a city to measure');
	const founded = await placeIn(join(folder, 'founded'));
	Object.assign(process.env, founded);
	// The product reads its settings once, as soon as it is loaded: only now do they say where this run lies.
	const { foundCity } = await import('./city');
	await foundCity(databaseIn(founded));

	if (does('growth')) {
		const grown = await growthTable(folder, founded, quick ? QUICK_GROWTH : WHOLE_GROWTH, tell);
		done({ title: PARTS.growth, tables: [grown] });
		await stopAll();
	}
	if (does('main')) {
		const storm = quick ? { rounds: 1, reads: 30 } : { rounds: 5, reads: 150 };
		const { requests, readers, process, box } = await measureLarge(
			folder,
			founded,
			quick ? QUICK : WHOLE,
			storm,
			tell
		);
		done({ title: PARTS.main, tables: [requests, readers, process], notes: box });
	}
} finally {
	await stopAll();
}
