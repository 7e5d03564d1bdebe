import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookMeanwhile } from '../look.js';
import { connect, disconnect } from '../src/lib/db.server';

const PAGE = 4096;
let folder: string;
let path: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'look-'));
	path = join(folder, 'data', 'tavoli.db');
	vi.stubEnv('DATA_DIR', join(folder, 'data'));
	mkdirSync(join(folder, 'data'));
});

afterEach(() => {
	vi.unstubAllEnvs();
	disconnect();
	rmSync(folder, { recursive: true });
});

/** A city's file, closed. */
function keepCity() {
	connect(path);
	disconnect();
}

/** The page that holds the root of a table is overwritten, as a failing disk may do. */
function breakPageOf(table: string) {
	const file = new Database(path);
	const page = Number(file.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table));
	file.close();
	const bytes = openSync(path, 'r+');
	writeSync(bytes, Buffer.alloc(PAGE, 0xa5), 0, PAGE, (page - 1) * PAGE);
	closeSync(bytes);
}

test('a sound file is found sound', async () => {
	keepCity();

	expect(await lookMeanwhile()).toEqual(['ok']);
});

test('what was looked at a moment ago is not looked at again', () => {
	keepCity();
	breakPageOf('supports');

	connect(path, { firstLook: ['ok'] });
	disconnect();
	expect(() => connect(path)).toThrow('non è integro');
});

test('options for Node that print, or wait for a debugger, do not disturb the look', async () => {
	keepCity();
	const loud = join(folder, 'loud.cjs');
	writeFileSync(loud, "console.log('hello')");
	vi.stubEnv('NODE_OPTIONS', `--require ${loud} --inspect-brk=0`);

	expect(await lookMeanwhile()).toEqual(['ok']);
});

test('a page that a disk spoilt stops the start, whoever looked', async () => {
	keepCity();
	breakPageOf('people');

	const firstLook = await lookMeanwhile();
	expect(firstLook).not.toEqual(['ok']);

	const refused = /non è integro \(quick_check: .+\): ripristina una copia di sicurezza/;
	expect(() => connect(path, { firstLook })).toThrow(refused);
	expect(() => connect(path)).toThrow(refused);
});

test('what the look found stops the start', () => {
	keepCity();

	const firstLook = ['Tree 7 page 9: btreeInitPage() returns error code 11'];
	expect(() => connect(path, { firstLook })).toThrow(/non è integro \(quick_check: Tree 7 page 9/);
});

test('where there is no file yet, or it is on another machine, nobody looks', async () => {
	expect(await lookMeanwhile()).toBeUndefined();

	keepCity();
	vi.stubEnv('DATABASE_URL', 'http://primary.example');
	expect(await lookMeanwhile()).toBeUndefined();
});

test('where the look itself fails, the start looks by itself', async () => {
	mkdirSync(path);

	expect(await lookMeanwhile()).toBeUndefined();
});
