import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedFrom } from '../src/lib/dashboard/asked.server';
import { cityNow } from '../src/lib/dashboard/city.server';
import { mapMeasure, mapOf } from '../src/lib/dashboard/places.server';
import { blocksOf, sentenceOf } from '../src/lib/dashboard/words.server';
import { now, setClock } from '../src/lib/clock';
import { connect, disconnect } from '../src/lib/db.server';
import { seedStandardIndicators } from '../src/lib/indicators/commands.server';
import { ratePage } from '../src/lib/municipality/ratings/commands.server';
import { fillLargeCity } from '../tests/support/largecity';
import { aMeasurement } from '../tests/support/projects';
import { as, settle } from '../tests/support/world';

/**
 * How long the dashboard of a large city takes to count: 60 quartieri, 2,000 projects, 200,000 measurements. Prints
 * p50 and p95; nothing is remembered from the time before, unless it says so.
 *
 *     npx tsx bench/dashboard.ts
 */
const TIMES = 40;
const file = join(tmpdir(), `tavoli-large-${process.pid}.db`);
const removeFile = () => ['', '-wal', '-shm'].forEach((end) => rmSync(`${file}${end}`, { force: true }));

/** All that the page says, with the filters of an address. */
function readPage(search = '') {
	const url = new URL(`http://localhost/cruscotto${search}`);
	const { scope, query } = askedFrom(url);
	const city = cityNow(5);
	return [
		sentenceOf(city, scope),
		blocksOf(city, scope, query),
		mapOf(city, mapMeasure(city, url), scope, query)
	];
}

/** Wall-clock and processor milliseconds of some readings, each after something has happened. */
function measure(what: string, before: (i: number) => void, search: (i: number) => string, times = TIMES) {
	const taken = Array.from({ length: times }, (_, i) => {
		before(i);
		const [from, cpu] = [performance.now(), process.cpuUsage()];
		readPage(search(i));
		const { user, system } = process.cpuUsage(cpu);
		return { wall: performance.now() - from, cpu: (user + system) / 1000 };
	});
	const at = (key: 'wall' | 'cpu', share: number) =>
		taken
			.map((one) => one[key])
			.toSorted((a, b) => a - b)
			.at(Math.ceil(share * times) - 1)
			?.toFixed(0);
	console.log(
		`${what}: p50 ${at('wall', 0.5)} ms, p95 ${at('wall', 0.95)} ms (processor ${at('cpu', 0.5)} and ${at('cpu', 0.95)})`
	);
}

connect(file);
settle();
setClock(() => new Date('2026-11-26T10:00:00Z'));
seedStandardIndicators(as('carla'));
const filling = performance.now();
fillLargeCity();
console.log(`filled in ${((performance.now() - filling) / 1000).toFixed(1)} s, at ${now().toISOString()}`);

const nothing = () => {};
const anEvent = () => ratePage({ path: '/', stars: 5, note: '' });
const aNewMeasurement = (i: number) =>
	void aMeasurement(`p${i + 1}`, 'nuovi-partecipanti', 20, { month: '2026-02', by: 'carla' });
const filters = [
	'',
	'?quartiere=quartiere-7',
	'?polo=polo-3&tema=giovani',
	'?per=anziani',
	'?linea=l1',
	'?obiettivo=ob2&anno=2025'
];
const someFilter = (i: number) => filters[i % filters.length] ?? '';

measure('the first reading since the start', nothing, () => '', 1);
measure('after any event', anEvent, someFilter);
measure('after a new measurement', aNewMeasurement, someFilter);
measure('when nothing happened, another filter each time', nothing, (i) => `?quartiere=quartiere-${i}`);
measure('when nothing happened, the same page', nothing, () => '');
disconnect();
removeFile();
