import { setTimeout } from 'node:timers/promises';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from './pages';
import { measure, votersFor, type Extent } from './measure';
import { memoryNow, processTable } from './process';
import { requestsTable } from './report';
import { scenariosOf } from './scenarios';
import { databaseIn, startFloor, startProduct, type Asked, type Place } from './servers';
import { LARGE } from '../src/cli/demo/large/size';
import { stormTable, type Calls } from './storm';

/** Within this the server has seen that nobody asks, and has given back what it no longer uses. */
const REST_MS = 30_000;

/** The large city beside the floor: its requests, its readers in a storm of sign-ins, what its process takes. */
export async function measureLarge(
	folder: string,
	place: Place,
	extent: Extent,
	storm: Calls,
	tell: (progress: string) => void
) {
	tell('filling a large city');
	const { fillCity } = await import('./city');
	const city = await fillCity(databaseIn(place), LARGE, votersFor(extent));
	const floorDatabase = join(folder, 'floor.db');
	copyFileSync(databaseIn(place), floorDatabase);

	const product = await startProduct(place);
	const atStart = memoryNow(product);
	const scenarios = scenariosOf(city, product.origin);
	const { ballotBoxOf, ballotLengthOf } = await import('./voters');
	const asked: Asked = {
		pages: await pagesOf(scenarios, product.origin),
		vote: city.vote.id,
		ballotLength: ballotLengthOf(city.vote, databaseIn(place))
	};
	writeFileSync(join(folder, 'asked.json'), JSON.stringify(asked));
	const floor = await startFloor(floorDatabase, join(folder, 'asked.json'));

	const requests = requestsTable(await measure(scenarios, { product, floor }, extent, tell));
	const { ballots, marks } = ballotBoxOf(city.vote, databaseIn(place));
	const box = `Ballots sent: ${votersFor(extent)}. In the ballot box: ${ballots}. Marks on the roll: ${marks}.`;

	const [home, entering] = [scenarios.at(0), scenarios.at(-1)];
	if (!home || !entering) throw new Error('nothing to read, or nobody to sign in');
	const readers = await stormTable(product, home, entering, storm, tell);
	const underLoad = memoryNow(product);
	tell('letting both rest');
	await setTimeout(REST_MS);
	const [afterLoad, ofFloor] = [memoryNow(product), memoryNow(floor)];
	await Promise.all([product.stop(), floor.stop()]);
	return {
		requests,
		box,
		readers,
		process: await processTable(place, { atStart, underLoad, afterLoad, ofFloor }, tell)
	};
}
