import type { Round } from './measure';
import { median, said, table, type Held } from './table';

/** At ten connections the slowest hundredth waits at most so many times as long as most do. */
const SLOWEST = 5;

/** The table of a run: medians over its rounds, and between which values the rounds stayed. */
export function requestsTable(rounds: readonly Round[]) {
	const rows = [
		...Map.groupBy(rounds, ({ scenario, connections }) => `${scenario.name} ${connections}`).values()
	];
	return table(
		'scenario | connections | requests/s | rounds between | of the floor | p50 ms | p95 ms | p99 ms | p99 / p50 | CPU ms | floor CPU ms | CPU / floor | rounds between | KB sent | errors | promised | holds',
		rows.map(rowOf)
	);
}

function rowOf(rounds: readonly Round[]) {
	const [first] = rounds;
	if (!first) return [];
	const { scenario, connections } = first;
	const products = rounds.map(({ product }) => product);
	const ratios = rounds.map(({ product, floor }) => product.cpu / floor.cpu);
	const rates = products.map(({ rate }) => rate);
	const share = median(rounds.map(({ product, floor }) => product.rate / floor.rate));
	const [p95, slowest] = [
		median(products.map((one) => one.p95)),
		median(products.map(({ p50, p99 }) => p99 / p50))
	];
	const errors = rounds.reduce((sum, { product, floor }) => sum + product.errors + floor.errors, 0);
	const { cpu, p95: within, rate } = scenario.promises;
	const promises: Held[] = [];
	if (cpu !== undefined) promises.push({ words: `CPU ≤ ${cpu}`, holds: median(ratios) <= cpu });
	if (within !== undefined && connections === 1)
		promises.push({ words: `p95 ≤ ${within} ms`, holds: p95 <= within });
	if (rate !== undefined && connections === 10)
		promises.push({ words: `${100 * rate} % of the floor`, holds: share >= rate });
	if (cpu !== undefined && connections === 10)
		promises.push({ words: `p99 / p50 ≤ ${SLOWEST}`, holds: slowest <= SLOWEST });
	promises.push({ words: 'no error', holds: errors === 0 });
	return [
		scenario.name,
		connections,
		median(rates).toFixed(0),
		`${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)}`,
		`${(100 * share).toFixed(0)} %`,
		median(products.map(({ p50 }) => p50)).toFixed(1),
		p95.toFixed(1),
		median(products.map(({ p99 }) => p99)).toFixed(1),
		slowest.toFixed(1),
		median(products.map((one) => one.cpu)).toFixed(2),
		median(rounds.map(({ floor }) => floor.cpu)).toFixed(2),
		`**${median(ratios).toFixed(1)}**`,
		`${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)}`,
		(first.product.bytes / 1000).toFixed(1),
		errors,
		...said(promises)
	];
}
