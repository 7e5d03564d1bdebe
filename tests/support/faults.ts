import { spawn } from 'node:child_process';
import { once } from 'node:events';

type Fault = {
	/** Calls of the system that fail, and how. */
	readonly calls: string;
	readonly error: 'EIO' | 'ENOSPC';
	/** On which files. */
	readonly paths: readonly string[];
};

/** Makes those calls of a running process fail as long as `during` lasts, as a disk does that breaks or is full. */
export async function withFault<T>(
	pid: number | undefined,
	{ calls, error, paths }: Fault,
	during: () => Promise<T>
) {
	const tracer = spawn(
		'strace',
		['-f', '-p', String(pid), '-o', '/dev/null', ...paths.flatMap((path) => ['-P', path])].concat(
			'-e',
			`trace=${calls}`,
			'-e',
			`inject=${calls}:error=${error}`
		),
		{ stdio: ['ignore', 'ignore', 'pipe'] }
	);
	let said = '';
	await new Promise<void>((resolve, reject) => {
		tracer.stderr.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			if (said.includes('attached')) resolve();
		});
		tracer.once('exit', () => reject(new Error(`strace cannot follow a process that runs: ${said}`)));
	});
	try {
		return await during();
	} finally {
		const gone = once(tracer, 'exit');
		tracer.kill('SIGINT');
		await gone;
	}
}
