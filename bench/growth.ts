import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ballotsFor } from './casting';
import { askProduct } from './measure';
import { growingOf, type Scenario } from './scenarios';
import { databaseIn, placeIn, startProduct, type Place, type Running } from './servers';
import { shareOfLarge } from '../src/cli/demo/large/size';
import { median, said, table } from './table';

/** A small city, one with four times as much of everything, and the large one with sixteen times as much. */
const TIMES = [1, 4, 16] as const;
/** What grows like the logarithm of its data stays below this; what grows like its data comes to sixteen. */
const FLAT = 2;

export type Growth = { readonly rounds: number; readonly requests: number; readonly warmUp: number };

export const WHOLE_GROWTH: Growth = { rounds: 4, requests: 60, warmUp: 60 };
export const QUICK_GROWTH: Growth = { rounds: 1, requests: 20, warmUp: 10 };

type Grown = { readonly product: Running; readonly scenarios: readonly Scenario[] };

/** Processor time of a request as the city grows: three cities of one kind, asked in turns. */
export async function growthTable(
	folder: string,
	founded: Place,
	{ rounds, requests, warmUp }: Growth,
	tell: (progress: string) => void
) {
	const voters = ballotsFor(warmUp + rounds * requests);
	const cities: Grown[] = [];
	for (const times of TIMES) cities.push(await grow(folder, founded, times, voters, tell));

	const names = cities[0]?.scenarios.map(({ name }) => name) ?? [];
	const rows = [];
	for (const [i, name] of names.entries()) {
		tell(`growth: ${name}`);
		const taken = cities.map(() => new Array<number>());
		for (let round = -1; round < rounds; round++) {
			for (const [k, { product, scenarios }] of cities.entries()) {
				const scenario = scenarios[i];
				if (!scenario) continue;
				const { cpu, errors } = await askProduct(product, scenario, 1, round < 0 ? warmUp : requests);
				if (errors > 0) throw new Error(`${name}: ${errors} errors in the city of ${TIMES[k]}×`);
				if (round >= 0) taken[k]?.push(cpu);
			}
		}
		rows.push(rowOf(name, taken.map(median)));
	}
	return table('scenario | CPU ms, 1× | 4× | 16× | 4× / 1× | 16× / 4× | 16× / 1× | promised | holds', rows);
}

function rowOf(name: string, [small = NaN, middle = NaN, large = NaN]: readonly number[]) {
	return [
		name,
		...[small, middle, large].map((cpu) => cpu.toFixed(2)),
		...[middle / small, large / middle].map((ratio) => ratio.toFixed(2)),
		`**${(large / small).toFixed(2)}**`,
		...said([{ words: `flat or logarithmic: ≤ ${FLAT}`, holds: large / small <= FLAT }])
	];
}

/** A city of its own, that began as the others did, and the server that tells of it. */
async function grow(
	folder: string,
	founded: Place,
	times: number,
	voters: number,
	tell: (progress: string) => void
): Promise<Grown> {
	tell(`growing a city of ${times}×`);
	const place = await placeIn(join(folder, `grown-${times}`));
	mkdirSync(dirname(databaseIn(place)), { recursive: true });
	copyFileSync(databaseIn(founded), databaseIn(place));
	const { fillCity } = await import('./city');
	const city = await fillCity(databaseIn(place), shareOfLarge(times / 16), voters);
	// The keys of votes lie where this process was told that they lie.
	cpSync(founded.KEYS_DIR, place.KEYS_DIR, { recursive: true });
	cpSync(founded.KEYS_COPY_DIR, place.KEYS_COPY_DIR, { recursive: true });
	const product = await startProduct(place);
	return { product, scenarios: growingOf(city, product.origin) };
}
