import { execFile } from 'node:child_process';

/** A command of the operator as its own process: how it ended and what it said. */
export const tavoli = (env: Readonly<Record<string, string>>, ...args: string[]) =>
	new Promise<{ code: number; out: string; err: string }>((resolve) =>
		execFile(
			'npm',
			['run', '--silent', 'tavoli', '--', ...args],
			{ env: { ...process.env, ...env } },
			(error, out, err) => resolve({ code: error ? 1 : 0, out, err })
		)
	);
