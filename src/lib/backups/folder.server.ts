import { createHash } from 'node:crypto';
import {
	closeSync,
	copyFileSync,
	createReadStream,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	rmSync,
	statSync
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Contents } from './rules';

/** The files of a folder, at any depth, by their names inside it. */
export const filesIn = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
				.sort()
		: [];

/** Copies a file where it may have gone meanwhile: letters that were sent are taken away. */
export function copyIfThere(from: string, to: string) {
	mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
	try {
		copyFileSync(from, to);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
}

/** Each file of a folder with its length and its hash. */
export async function listed(folder: string): Promise<Contents['files']> {
	const files: Contents['files'][number][] = [];
	for (const name of filesIn(folder)) {
		const hash = createHash('sha256');
		for await (const some of createReadStream(join(folder, name))) hash.update(some);
		files.push({ name, bytes: statSync(join(folder, name)).size, sha256: hash.digest('hex') });
	}
	return files;
}

/** Lends a folder inside another as long as the work lasts; what one that was killed left is taken away first. */
export async function inStaging<T>(parent: string, work: (staging: string) => Promise<T>): Promise<T> {
	for (const name of readdirSync(parent)) {
		const owner = name.match(STAGING)?.[1];
		if (owner && !isAlive(Number(owner))) rmSync(join(parent, name), { recursive: true });
	}
	const staging = join(parent, `.backup-${process.pid}`);
	rmSync(staging, { recursive: true, force: true });
	mkdirSync(staging, { mode: 0o700 });
	try {
		return await work(staging);
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
}

/** What lies where backups are being made. */
export const STAGING = /^\.backup-(\d+)/;

function isAlive(pid: number) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Names that were changed in a folder are on the disk too. */
export function settled(folder: string) {
	const directory = openSync(folder, 'r');
	fsyncSync(directory);
	closeSync(directory);
}
