import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

export type Running = { readonly origin: string; readonly pid: number };

const children: ChildProcess[] = [];
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Where everything of one run lies, and the environment that puts the product there. */
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

/** The product as an operator starts it; the environment is the one of this process. */
export const startProduct = (port: string) => start(['server.js'], Number(port), '/salute');

export async function startFloor(database: string, pages: string) {
	const port = await freePort();
	return start(['bench/floor.js', database, String(port), pages], port, '/');
}

/** Ends what this run started, gently. */
export async function stopAll() {
	for (const child of children) {
		if (child.exitCode !== null || child.signalCode !== null) continue;
		const gone = once(child, 'exit');
		child.kill('SIGTERM');
		await gone;
	}
}

async function start(args: string[], port: number, ready: string): Promise<Running> {
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
	children.push(child);
	const origin = `http://127.0.0.1:${port}`;
	for (let tries = 0; tries < 200; tries++) {
		if (child.pid === undefined || child.exitCode !== null) break;
		const answers = await fetch(origin + ready).then(
			({ ok }) => ok,
			() => false
		);
		if (answers) return { origin, pid: child.pid };
		await new Promise((resolve) => setTimeout(resolve, 100));
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
