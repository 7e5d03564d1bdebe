import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const LOOK = `
	import Database from 'better-sqlite3';
	const file = new Database(process.argv[1], { readonly: true, fileMustExist: true });
	console.log(JSON.stringify(file.prepare('select * from pragma_quick_check').pluck().all()));
`;

/**
 * Has every page of the database looked at while the program is loaded: in a process of its own, which takes the other
 * core and leaves no memory behind. Gives what SQLite's quick check says, line by line; nothing where it did not come
 * to say anything, and the start then looks by itself.
 * @returns {Promise<string[] | undefined>}
 */
export async function lookMeanwhile() {
	const path = resolve(process.env.DATA_DIR || 'data', 'tavoli.db');
	if (process.env.DATABASE_URL || !existsSync(path)) return undefined;
	const looking = spawn(process.execPath, ['--input-type=module', '-e', LOOK, path], {
		stdio: ['ignore', 'pipe', 'ignore']
	});
	let said = '';
	looking.stdout.setEncoding('utf8').on('data', (some) => (said += some));
	const code = await new Promise((done) => looking.once('error', done).once('close', done));
	return code === 0 ? JSON.parse(said) : undefined;
}
