import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const LOOK = `
	import Database from 'better-sqlite3';
	const file = new Database(process.argv[1], { readonly: true, fileMustExist: true });
	file.pragma('mmap_size = 2147418112');
	console.log(JSON.stringify(file.prepare('select * from pragma_quick_check').pluck().all()));
`;

/**
 * Has every page of the database looked at while the program is loaded: in a process of its own, which takes the other
 * core and leaves no memory behind, and may read the file as if it lay in memory, which takes half the time: what breaks under
 * its hands ends that process alone. Gives what SQLite's quick check says, line by line; undefined where it could not
 * look, whatever the reason, and the start then looks by itself.
 * @returns {Promise<string[] | undefined>}
 */
export async function lookMeanwhile() {
	const path = resolve(process.env.DATA_DIR || 'data', 'tavoli.db');
	if (process.env.DATABASE_URL || !existsSync(path)) return undefined;
	try {
		const lines = JSON.parse(await askedOfAnother(path));
		return Array.isArray(lines) ? lines.map(String) : undefined;
	} catch {
		return undefined;
	}
}

/**
 * What the other process prints; without the options for Node, by which it would wait for a debugger or print more.
 * @param {string} path
 * @returns {Promise<string>}
 */
const askedOfAnother = (path) =>
	new Promise((done, fail) => {
		const env = { ...process.env, NODE_OPTIONS: '' };
		execFile(process.execPath, ['--input-type=module', '-e', LOOK, path], { env }, (error, said) =>
			error ? fail(error) : done(said)
		);
	});
