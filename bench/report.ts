import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Round } from './measure';

/** The table of a run: medians over its rounds, and between which ratios the rounds stayed. */
export function tableOf(rounds: readonly Round[]): string {
	const rows = [
		...Map.groupBy(rounds, ({ scenario, connections }) => `${scenario.name} ${connections}`).values()
	];
	return [
		'| scenario | connections | requests/s | of the floor | p50 ms | p95 ms | p99 ms | p99 / p50 | CPU ms | floor CPU ms | CPU / floor | rounds between | at most | KB sent | errors |',
		'| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
		...rows.map((measured) => `| ${rowOf(measured).join(' | ')} |`)
	].join('\n');
}

function rowOf(rounds: readonly Round[]) {
	const [first] = rounds;
	if (!first) return [];
	const { scenario, connections } = first;
	const ratios = rounds.map(ratioOf);
	const products = rounds.map(({ product }) => product);
	return [
		scenario.name,
		connections,
		median(products.map(({ rate }) => rate)).toFixed(0),
		`${(100 * median(rounds.map(({ product, floor }) => product.rate / floor.rate))).toFixed(0)} %`,
		median(products.map(({ p50 }) => p50)).toFixed(1),
		median(products.map(({ p95 }) => p95)).toFixed(1),
		median(products.map(({ p99 }) => p99)).toFixed(1),
		median(products.map(({ p50, p99 }) => p99 / p50)).toFixed(1),
		median(products.map(({ cpu }) => cpu)).toFixed(2),
		median(rounds.map(({ floor }) => floor.cpu)).toFixed(2),
		`**${median(ratios).toFixed(1)}**`,
		`${Math.min(...ratios).toFixed(1)}–${Math.max(...ratios).toFixed(1)}`,
		scenario.most,
		(first.product.bytes / 1000).toFixed(1),
		rounds.reduce((sum, { product, floor }) => sum + product.errors + floor.errors, 0)
	];
}

const ratioOf = ({ product, floor }: Round) => product.cpu / floor.cpu;

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return ((low ?? NaN) + (high ?? NaN)) / 2;
}

/** When, what and on which kind of machine; never whose. */
export function circumstances(): string {
	const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
	const changed = git('status', '--porcelain', '--', 'src', 'server.js', 'bench/*.ts', 'bench/*.js') !== '';
	const [processor] = cpus();
	return [
		`- Date: ${new Date().toISOString().slice(0, 10)}`,
		`- Commit: ${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes not yet committed' : ''}`,
		`- Node: ${process.versions.node}`,
		`- Machine: ${cpus().length} cores (${processor?.model.trim() || 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`
	].join('\n');
}
