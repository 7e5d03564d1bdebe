import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Returns once what a file holds, or the names that a folder holds, are on the disk: a power cut then leaves them. */
export function settle(path: string) {
	const open = openSync(path, 'r');
	try {
		fsyncSync(open);
	} finally {
		closeSync(open);
	}
}

/** A folder that only we may read, there for good once this returns. */
export function settledFolder(path: string) {
	const first = mkdirSync(path, { recursive: true, mode: 0o700 });
	if (first !== undefined) settle(dirname(first));
}
