import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Running = {
	readonly origin: string;
	readonly pid: number;
	/** Milliseconds from its start to its first good answer. */
	readonly startedIn: number;
	readonly stop: () => Promise<void>;
};

export type Place = Awaited<ReturnType<typeof placeIn>>;

const children: ChildProcess[] = [];
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Where everything of one city lies, and the environment that puts the product there. */
export async function placeIn(folder: string) {
	const port = await freePort();
	return {
		PORT: String(port),
		HOST: '127.0.0.1',
		ORIGIN: `http://127.0.0.1:${port}`,
		DATA_DIR: join(folder, 'data'),
		KEYS_DIR: join(folder, 'keys'),
		KEYS_COPY_DIR: join(folder, 'keys-copy'),
		LOG_LEVEL: 'warn'
	};
}

export const databaseIn = ({ DATA_DIR }: Place) => join(DATA_DIR, 'tavoli.db');

/** The product as an operator starts it. */
export const startProduct = (place: Place) => start(['server.js'], Number(place.PORT), '/salute', place);

/** What the floor answers and writes: pages by their address, the vote whose roll it marks, how long its ballots are. */
export type Asked = {
	readonly pages: Readonly<Record<string, string>>;
	readonly vote: string;
	readonly ballotLength: number;
};

/** The same on the floor; `asked` is the file with what is asked of it. */
export async function startFloor(database: string, asked: string) {
	const port = await freePort();
	return start(['bench/floor.js', database, String(port), asked], port, '/');
}

/** Ends what this run started, gently. */
export async function stopAll() {
	for (const child of children) await end(child);
}

/** Bytes of memory that a process holds. */
export const memoryOf = (pid: number) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

async function end(child: ChildProcess) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	child.kill('SIGTERM');
	await gone;
}

async function start(args: string[], port: number, ready: string, place?: Place): Promise<Running> {
	const began = performance.now();
	const child = spawn(process.execPath, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...place }
	});
	children.push(child);
	const origin = `http://127.0.0.1:${port}`;
	while (performance.now() - began < 20_000) {
		if (child.pid === undefined || child.exitCode !== null) break;
		const answers = await fetch(origin + ready).then(
			({ ok }) => ok,
			() => false
		);
		const startedIn = performance.now() - began;
		if (answers) return { origin, pid: child.pid, startedIn, stop: () => end(child) };
		await pause(10);
	}
	throw new Error(`${args[0]} does not answer`);
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}
