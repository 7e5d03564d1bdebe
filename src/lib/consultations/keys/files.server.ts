import { randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readFileSync,
	statSync,
	unlinkSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { settle, settledFolder } from '../../disk.server';

/**
 * Writes a file that only we may read, never over another, and returns once it is on the disk. What cannot be
 * written whole leaves nothing; an empty file is what a crash left of one, and counts for none.
 */
export function keep(folder: string, name: string, content: Uint8Array) {
	settledFolder(folder);
	const path = join(folder, name);
	if (existsSync(path) && statSync(path).size === 0) unlinkSync(path);
	const file = openSync(path, 'wx', 0o600);
	try {
		writeFileSync(file, content);
		fsyncSync(file);
	} catch (error) {
		unlinkSync(path);
		throw error;
	} finally {
		closeSync(file);
	}
	settle(folder);
}

/** What is in a file; nothing when it is not there, or empty. */
export function kept(folder: string, name: string): Buffer | undefined {
	const path = join(folder, name);
	const content = existsSync(path) ? readFileSync(path) : undefined;
	return content && content.length > 0 ? content : undefined;
}

/** Overwrites a file, then takes it away, each time down to the disk. */
export function shred(path: string) {
	const file = openSync(path, 'r+');
	writeSync(file, randomBytes(statSync(path).size));
	fsyncSync(file);
	closeSync(file);
	unlinkSync(path);
	settle(dirname(path));
}
