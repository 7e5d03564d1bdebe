import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from './server';

const PACKAGE = 'tests/litestream/node_modules/@flydotio/litestream-linux-x64/litestream';

/** Litestream with the configuration that we ship, which copies the database of a city into a folder beside it. */
export async function startReplicator({ env, folder }: Server) {
	const program = litestream();
	const replica = join(folder, 'replica');
	const given = { ...process.env, DATA_DIR: env.DATA_DIR, LITESTREAM_REPLICA_URL: `file://${replica}` };
	let output = '';
	const start = async () => {
		const child = spawn(program, ['replicate', '-config', 'litestream.yml'], { env: given });
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (some) => (output += String(some)));
		const began = output.length;
		while (!/wal segment written|write snapshot/.test(output.slice(began))) {
			if (child.exitCode !== null) throw new Error(`the replicator stopped: ${output}`);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		return child;
	};
	let running = await start();

	return {
		replica,
		output: () => output,
		restart: async () => void (running = await start()),
		/** Ends it as a power cut would. */
		kill: async () => {
			if (running.exitCode !== null || running.signalCode !== null) return;
			const gone = once(running, 'exit');
			running.kill('SIGKILL');
			await gone;
		},
		/** What is elsewhere, brought into a file; as it is now, or was at a moment. */
		restoreTo: (path: string, moment?: Date) =>
			execFileSync(
				program,
				[
					...['restore', '-config', 'litestream.yml', '-o', path],
					...(moment ? ['-timestamp', moment.toISOString()] : []),
					`${env.DATA_DIR}/tavoli.db`
				],
				{ env: given, stdio: 'pipe' }
			)
	};
}

/** The one that is named, the one that was brought, or else brought now. */
function litestream() {
	const named = process.env.LITESTREAM;
	if (named) return named;
	if (!existsSync(PACKAGE)) execFileSync('npm', ['ci'], { cwd: 'tests/litestream', stdio: 'inherit' });
	return PACKAGE;
}

/** Every file under a folder. */
export const filesUnder = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
