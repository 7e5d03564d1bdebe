import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Server } from './server';

type Row = Readonly<Record<string, unknown>>;

/** Everything that was on the disk at one moment, as a backup or a thief takes it, with what was logged. */
export type Copy = {
	readonly files: ReadonlyMap<string, Buffer>;
	/** The rows of each table, in the order in which the file holds them. */
	readonly tables: ReadonlyMap<string, readonly Row[]>;
};

/** Copies the whole data folder, database, write-ahead log and letters, and the log of the server. */
export function copyOf(city: Server): Copy {
	const folder = city.env.DATA_DIR ?? '';
	const files = new Map(
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => statSync(join(folder, name)).isFile())
			.map((name) => [name, readFileSync(join(folder, name))])
	);
	const tables = tablesIn(files);
	files.set('log', Buffer.from(city.output()));
	return { files, tables };
}

function tablesIn(files: ReadonlyMap<string, Buffer>) {
	const folder = mkdtempSync(join(tmpdir(), 'copy-'));
	for (const [name, content] of files)
		if (name.startsWith('tavoli.db')) writeFileSync(join(folder, name), content);
	const database = new Database(join(folder, 'tavoli.db'));
	const names = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
	const tables = new Map(
		names.map(String).map((name) => [name, database.prepare<[], Row>(`select * from "${name}"`).all()])
	);
	database.close();
	rmSync(folder, { recursive: true });
	return tables;
}

export const rowsOf = (copy: Copy, table: string) => copy.tables.get(table) ?? [];

/** Rows that are in the second copy and not in the first, as `table {…}`. */
export function newRows(before: Copy, after: Copy) {
	return [...after.tables].flatMap(([table, rows]) => {
		const known = new Set(rowsOf(before, table).map((row) => JSON.stringify(row)));
		return rows.filter((row) => !known.has(JSON.stringify(row))).map((row) => ({ table, row }));
	});
}

/** A secret as it could stand in a file: as it is, or written in one of the usual ways. */
const shapesOf = (secret: Buffer): Buffer[] => [
	secret,
	...(['hex', 'base64', 'base64url'] as const).map((form) => Buffer.from(secret.toString(form)))
];

/** Which of the secrets stand anywhere in the copy, in whatever shape. */
export const foundIn = (copy: Copy, secrets: readonly Buffer[]) =>
	[...copy.files].flatMap(([name, content]) =>
		secrets
			.filter((secret) => shapesOf(secret).some((shape) => content.includes(shape)))
			.map((secret) => `${name}: ${secret.toString('hex').slice(0, 64)}`)
	);

/** The copy cut in the pages that the database is made of: what stands in one page was written together. */
export function pagesOf(copy: Copy): Buffer[] {
	const database = copy.files.get('tavoli.db');
	const size = database?.readUInt16BE(16) ?? 4096;
	const cut = (file: Buffer, from: number, step: number) =>
		Array.from({ length: Math.floor((file.length - from) / step) }, (_, i) =>
			file.subarray(from + i * step, from + (i + 1) * step)
		);
	return [...copy.files].flatMap(([name, file]) =>
		name.endsWith('-wal') ? cut(file, 32, size + 24) : cut(file, 0, size)
	);
}

/** Whose voter key it is, for who holds the consultation's secret: the roll is no secret to the attacker. */
export const voterKeyOf = (secret: Buffer, identityKey: string) =>
	createHmac('sha256', secret).update(identityKey).digest('hex');

/**
 * How much one order tells of another, from -1 to 1: the rank correlation of Spearman. Of forty things in two
 * unrelated orders it lies beyond ±0.8 once in a million times.
 */
export function likeness(one: readonly string[], other: readonly string[]) {
	const n = one.length;
	const squares = one.map((thing, place) => (place - other.indexOf(thing)) ** 2);
	return 1 - (6 * squares.reduce((sum, square) => sum + square, 0)) / (n * (n * n - 1));
}
