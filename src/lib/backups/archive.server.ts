import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, openSync, readSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { closing, kindOf, opening, START_LENGTH } from './closing.server';
import type { Contents, Kind } from './rules';

/** Writes one closed file: first what stands in it, then the files one after the other. Memory stays as it is. */
export async function writeArchive(
	path: string,
	{ kind, key, contents, from }: { kind: Kind; key: Buffer; contents: Contents; from: string }
) {
	async function* content() {
		const told = Buffer.from(JSON.stringify(contents));
		const length = Buffer.alloc(4);
		length.writeUInt32LE(told.length);
		yield length;
		yield told;
		for (const { name } of contents.files) yield* createReadStream(join(from, name));
	}
	await pipeline(
		content,
		createGzip({ level: 4 }),
		closing(kind, key),
		// On the disk before anybody is told that it is there.
		createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
	);
}

/** What kind of backup a file is, before any key is asked for. */
export function kindOfArchive(path: string): Kind {
	const kind = kindOf(startOf(path));
	if (kind) return kind;
	throw new Error(
		`Il file ${path} non è una copia di Tavoli di Quartiere, o viene da una versione più nuova del programma.`
	);
}

type Reader = {
	/** Looks at what stands in it before anything is unpacked, and throws where it must not be. */
	readonly admit?: (contents: Contents) => void;
	/** Gets each file as a stream; without it they are only checked. */
	readonly keep?: (name: string, bytes: AsyncIterable<Buffer>) => Promise<unknown>;
};

/**
 * Opens a backup and reads it to its end; each file must be what the backup says of it. Nothing is kept any more once
 * it has failed.
 */
export async function readArchive(
	path: string,
	key: Buffer,
	{ admit, keep }: Reader = {}
): Promise<Contents> {
	const open = opening(kindOfArchive(path), key, startOf(path));
	let told: Contents | undefined;
	let unpacking: Promise<void> | undefined;
	const unpack = async (plain: AsyncIterable<Buffer>) => {
		const bytes = reader(plain);
		const length = (await bytes.whole(4)).readUInt32LE();
		const contents: Contents = JSON.parse((await bytes.whole(length)).toString());
		admit?.(contents);
		for (const { name, bytes: size, sha256 } of contents.files) {
			const hash = createHash('sha256');
			const hashed = hashing(bytes.next(size), hash);
			if (keep) await keep(name, hashed);
			else for await (const some of hashed) void some;
			if (hash.digest('hex') !== sha256) throw new Error(`Nella copia il file ${name} non è quello che era.`);
		}
		told = contents;
	};
	try {
		const closed = createReadStream(path, { start: START_LENGTH });
		await pipeline(closed, open, createGunzip(), (plain) => (unpacking = unpack(plain)));
	} finally {
		await unpacking?.catch(() => {});
	}
	if (!told) throw new Error('La copia è vuota.');
	return told;
}

function startOf(path: string) {
	const file = openSync(path, 'r');
	const start = Buffer.alloc(START_LENGTH);
	readSync(file, start, 0, START_LENGTH, 0);
	closeSync(file);
	return start;
}

async function* hashing(bytes: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
	for await (const some of bytes) {
		hash.update(some);
		yield some;
	}
}

/** Takes so many bytes after so many from a stream. */
function reader(stream: AsyncIterable<Buffer>) {
	const chunks = stream[Symbol.asyncIterator]();
	let held: Buffer = Buffer.alloc(0);
	async function* next(size: number) {
		for (let left = size; left > 0;) {
			if (held.length === 0) {
				const { value, done } = await chunks.next();
				if (done) throw new Error('La copia è rovinata: finisce prima di quanto dice. Usa un’altra copia.');
				held = value;
			}
			const some = held.subarray(0, left);
			held = held.subarray(some.length);
			left -= some.length;
			yield some;
		}
	}
	const whole = async (size: number) => {
		const all: Buffer[] = [];
		for await (const some of next(size)) all.push(some);
		return Buffer.concat(all);
	};
	return { next, whole };
}
