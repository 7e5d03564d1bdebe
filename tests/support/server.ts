import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real production server on a folder of its own, with a clock that the test moves. */
export type Server = {
	readonly origin: string;
	readonly folder: string;
	readonly env: Readonly<Record<string, string>>;
	/** Of the process that was started. */
	readonly pid: () => number | undefined;
	/** What it logged so far. */
	readonly output: () => string;
	/** Sets the server's clock; it stands still there. */
	travelTo(instant: Date): void;
	/** Ends it as an operator would. */
	stop(): Promise<void>;
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
	/** Starts it again where it stood; by that command, where one is given. */
	restart(by?: readonly string[]): Promise<void>;
};

export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

/** The environment of a server of its own; nothing runs yet, so its folder can be filled first. */
export async function prepareFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'tavoli-'));
	const port = await freePort();
	return {
		folder,
		origin: `http://localhost:${port}`,
		env: {
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: `http://localhost:${port}`,
			DATA_DIR: join(folder, 'data'),
			KEYS_DIR: join(folder, 'keys'),
			KEYS_COPY_DIR: join(folder, 'keys-copy'),
			TEST_CLOCK: join(folder, 'clock'),
			LOG_LEVEL: 'debug'
		}
	};
}

type Prepared = Awaited<ReturnType<typeof prepareFolder>>;

export async function startServer({ folder, origin, env }: Prepared): Promise<Server> {
	let output = '';
	const start = async (by: readonly string[] = []) => {
		const [program = '', ...args] = [...by, process.execPath, 'server.js'];
		const child = spawn(program, args, {
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
		await untilReady(child, origin, () => output);
		return child;
	};
	let running = await start();

	const end = async (signal: NodeJS.Signals) => {
		if (running.exitCode !== null || running.signalCode !== null) return;
		const gone = once(running, 'exit');
		running.kill(signal);
		await gone;
	};
	return {
		origin,
		folder,
		env,
		pid: () => running.pid,
		output: () => output,
		travelTo: (instant) => {
			// Named only when it is whole: the server may look at any moment.
			writeFileSync(`${env.TEST_CLOCK}.next`, instant.toISOString());
			renameSync(`${env.TEST_CLOCK}.next`, env.TEST_CLOCK);
		},
		stop: () => end('SIGTERM'),
		kill: () => end('SIGKILL'),
		restart: async (by) => void (running = await start(by))
	};
}

export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

async function untilReady(child: ChildProcess, origin: string, output: () => string) {
	for (let tries = 0; tries < 150; tries++) {
		if (child.exitCode !== null) throw new Error(`The server stopped: ${output()}`);
		const ready = await fetch(`${origin}/salute`).then(
			({ ok }) => ok,
			() => false
		);
		if (ready) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`The server does not answer: ${output()}`);
}
