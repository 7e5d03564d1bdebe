import { randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	statSync,
	unlinkSync,
	writeSync
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file that only we may read, never over another, and returns once it is on the disk. */
export function keep(folder: string, name: string, content: Uint8Array) {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = openSync(join(folder, name), 'wx', 0o600);
	writeSync(file, content);
	fsyncSync(file);
	closeSync(file);
	settle(folder);
}

export const kept = (folder: string, name: string): Buffer | undefined =>
	existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined;

/** Overwrites a file, then takes it away, each time down to the disk. */
export function shred(path: string) {
	const file = openSync(path, 'r+');
	writeSync(file, randomBytes(statSync(path).size));
	fsyncSync(file);
	closeSync(file);
	unlinkSync(path);
	settle(dirname(path));
}

function settle(folder: string) {
	const directory = openSync(folder, 'r');
	fsyncSync(directory);
	closeSync(directory);
}
