import { load } from './load';
import type { Scenario } from './scenarios';
import type { Running } from './servers';
import { median, said, table } from './table';

/** In a storm of people who sign in, others read at most so many times slower than when it is quiet. */
const SLOWER = 3;
const AT_ONCE = 10;

export type Calls = { readonly rounds: number; readonly reads: number };

/** How long readers wait, quiet and while ten people at a time keep signing in, in turns. */
export async function stormTable(
	product: Running,
	reading: Scenario,
	entering: Scenario,
	{ rounds, reads }: Calls,
	tell: (progress: string) => void
) {
	const rows = [];
	for (const connections of [1, 10]) {
		const [quiet, storm, signed] = [new Array<number>(), new Array<number>(), new Array<number>()];
		for (let round = 0; round < rounds; round++) {
			tell(`storm of sign-ins, round ${round + 1} of ${rounds}`);
			const read = () => load(product, reading.calls(reads), connections);
			quiet.push((await read()).p50);
			const { during, rate } = await whileEntering(product, entering, read);
			storm.push(during.p50);
			signed.push(rate);
		}
		const slower = storm.map((p50, round) => p50 / (quiet[round] ?? NaN));
		rows.push([
			reading.name,
			connections,
			median(quiet).toFixed(1),
			median(storm).toFixed(1),
			`**${median(slower).toFixed(1)}**`,
			`${Math.min(...slower).toFixed(1)}–${Math.max(...slower).toFixed(1)}`,
			median(signed).toFixed(0),
			...said([{ words: `≤ ${SLOWER}`, holds: median(slower) <= SLOWER }])
		]);
	}
	return table(
		'reading | connections | p50 ms, quiet | p50 ms, in the storm | storm / quiet | rounds between | sign-ins/s meanwhile | promised | holds',
		rows
	);
}

async function whileEntering<T>(product: Running, { calls, accepted }: Scenario, read: () => Promise<T>) {
	const began = performance.now();
	let [over, signed] = [false, 0];
	const people = Array.from({ length: AT_ONCE }, async () => {
		while (!over) {
			const { errors } = await load(product, calls(1), 1, accepted);
			if (errors > 0) throw new Error('somebody could not sign in');
			signed++;
		}
	});
	// Until everybody waits for their password to be looked at.
	await new Promise((resolve) => setTimeout(resolve, 200));
	const during = await read();
	over = true;
	await Promise.all(people);
	return { during, rate: (1000 * signed) / (performance.now() - began) };
}
