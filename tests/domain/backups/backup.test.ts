import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { writeArchive } from '../../../src/lib/backups/archive.server';
import { backUpData, backUpKeys, rotate } from '../../../src/lib/backups/making.server';
import { restore } from '../../../src/lib/backups/restoring.server';
import { setClock } from '../../../src/lib/clock';
import { connect, integrityProblems } from '../../../src/lib/db.server';
import { aConsultation } from '../../support/consultations';
import { aPlace, movedInto } from '../../support/kept';
import { openFile, rowsByTable } from '../../support/schema';
import { NOW, settle } from '../../support/world';

const KEY = randomBytes(32);
let place: ReturnType<typeof aPlace>;

beforeEach(() => {
	place = aPlace();
	settle();
	aConsultation({ state: 'open', votes: { yes: 6, no: 4, abstain: 1 } });
	movedInto(place.data);
	// A backup of several pieces: what is drawn by lot is as long when it is compressed.
	writeFileSync(`${place.data}/picture`, randomBytes(200_000));
});
afterEach(() => {
	connect(':memory:');
	place.remove();
});

const backedUp = () => backUpData(place.data, place.copies, KEY);
const bringBack = (path: string, key = KEY) => restore(path, key, place.at('new'));
const refusal = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message);

test('what was backed up comes back into an empty folder: every row, every other file, and nothing else', async () => {
	const before = rowsByTable(openFile());
	writeFileSync(`${place.data}/tavoli.db.before-123`, 'an older copy');
	mkdirSync(`${place.data}/.tavoli.db-litestream`);
	writeFileSync(`${place.data}/.tavoli.db-litestream/generation`, 'of another program');

	const { path } = await backedUp();
	await bringBack(path);

	expect(readdirSync(place.at('new')).sort()).toEqual(['mail', 'picture', 'tavoli.db']);
	expect(readFileSync(place.at('new/mail/lettera.txt'), 'utf8')).toBe('A: lucia@example.org\n');
	expect(readdirSync(place.copies)).toEqual([path.slice(place.copies.length + 1)]);
	expect(readdirSync(place.data).filter((name) => name.startsWith('.backup'))).toEqual([]);
	connect(place.at('new/tavoli.db'));
	expect(rowsByTable(openFile())).toEqual(before);
	expect(integrityProblems()).toEqual([]);
	expect(brokenLinks()).toEqual([]);
});

test('a backup is made of one moment while others write, and holds nothing that can be read without its key', async () => {
	const other = new Database(`${place.data}/tavoli.db`);
	const before = rowsByTable(other);
	other.exec('begin immediate');
	other.exec("update people set display_name = 'Nome non ancora salvato' where id = 'lucia'");

	const { path, contents } = await backedUp();
	other.exec('rollback');
	other.close();

	expect(contents.rows).toMatchObject(before);
	const closed = readFileSync(path);
	for (const text of ['SQLite format', 'lucia', 'mail', 'sealed_ballots']) {
		expect(closed.includes(text)).toBe(false);
	}
});

test('what was deleted is not in the copy, nor can be seen in which order ballots came', async () => {
	const inBytes = async (name: string) => {
		await restore((await backedUp()).path, KEY, place.at(name));
		const copy = new Database(place.at(`${name}/tavoli.db`), { readonly: true });
		const ids = copy.prepare('select id from sealed_ballots').pluck().all().map(String);
		expect(copy.pragma('freelist_count', { simple: true })).toBe(0);
		copy.close();
		const bytes = readFileSync(place.at(`${name}/tavoli.db`));
		return ids.toSorted((one, other) => bytes.indexOf(one) - bytes.indexOf(other));
	};
	openFile().exec(`create temp table came as select * from sealed_ballots order by id;
		delete from sealed_ballots; insert into sealed_ballots select * from came order by id;`);
	const inOrder = await inBytes('in order');
	openFile().exec(
		'delete from sealed_ballots; insert into sealed_ballots select * from came order by id desc;'
	);
	const backwards = await inBytes('backwards');

	expect(inOrder).toHaveLength(11);
	expect(backwards).toEqual(inOrder);
});

test.each([
	['another key', (path: string) => bringBack(path, randomBytes(32)), 'La chiave non è quella'],
	[
		'a byte changed in the middle',
		(path: string) => bringBack(changed(path, 0.5)),
		'qualcosa nel file è cambiato'
	],
	['a byte changed near the end', (path: string) => bringBack(changed(path, 0.999)), 'qualcosa è cambiato'],
	['a file that lost its end', (path: string) => bringBack(cutAt(path, -1)), 'manca la fine'],
	['a file cut where a piece ends', (path: string) => bringBack(cutAt(path, 72 + 65_553)), 'manca la fine'],
	['a file that goes on after its end', (path: string) => bringBack(longer(path)), 'La copia è rovinata'],
	['a file cut at its start', (path: string) => bringBack(cutAt(path, 40)), 'La chiave non è quella'],
	[
		'something else',
		(path: string) => bringBack(path.replace(/[^/]*$/, '../data/tavoli.db')),
		'non è una copia'
	],
	['a folder that holds something', (path: string) => restore(path, KEY, place.data), 'non è vuota']
])('%s: a sentence says why, and nothing is left', async (_, attempt, sentence) => {
	const { path } = await backedUp();

	expect(await refusal(attempt(path))).toContain(sentence);
	expect(existsSync(place.at('new')) ? readdirSync(place.at('new')) : []).toEqual([]);
});

test('a copy of a newer program is refused with what to do', async () => {
	const { contents } = await backedUp();
	const newer = place.at('newer.backup');
	const schema = { at: contents.schema.at + 1, name: '0099_tomorrow' };
	await writeArchive(newer, {
		kind: 'data',
		key: KEY,
		contents: { ...contents, schema, files: [] },
		from: ''
	});

	expect(await refusal(bringBack(newer))).toContain('versione più nuova del programma (0099_tomorrow)');
});

test('a database that is not sound is not backed up', async () => {
	openFile().exec('drop trigger events_never_change');
	openFile().exec("update events set subject_id = 'somebody' where number = 1");

	expect(await refusal(backedUp())).toContain('catena del registro degli atti');
	expect(readdirSync(place.copies)).toEqual([]);
});

test('a copy whose rows are not those that it tells of is not brought back', async () => {
	const { path, contents } = await backedUp();
	await bringBack(path);
	const other = place.at('other.backup');
	const rows = { ...contents.rows, people: (contents.rows.people ?? 0) + 1 };
	await writeArchive(other, {
		kind: 'data',
		key: KEY,
		contents: { ...contents, rows },
		from: place.at('new')
	});

	expect(await refusal(restore(other, KEY, place.at('third')))).toContain('righe diverse in people');
	expect(readdirSync(place.at('third'))).toEqual([]);
});

test('of the keys there is only the last copy, so that none outlives the count of its vote', async () => {
	const apart = place.at('copies-keys');
	const kept = () => readdirSync(apart).map((name) => join(apart, name));
	const later = (seconds: number) => setClock(() => new Date(NOW.getTime() + seconds * 1000));
	mkdirSync(place.keys);
	writeFileSync(join(place.keys, 'vote.abc.key'), 'one key');
	writeFileSync(join(place.keys, 'identity.secret'), 'a secret');
	await backUpKeys(place.keys, apart, KEY);
	later(1);
	const open = await backUpKeys(place.keys, apart, KEY);
	await restore(open?.path ?? '', KEY, place.at('keys'));
	rmSync(join(place.keys, 'vote.abc.key'));
	later(2);

	const counted = await backUpKeys(place.keys, apart, KEY);

	expect(readdirSync(place.at('keys'))).toEqual(['identity.secret', 'vote.abc.key']);
	expect(readFileSync(place.at('keys/vote.abc.key'), 'utf8')).toBe('one key');
	expect(kept()).toEqual([counted?.path]);
	expect(counted?.contents.files.map(({ name }) => name)).toEqual(['identity.secret']);
	rmSync(place.keys, { recursive: true });
	expect(await backUpKeys(place.keys, apart, KEY)).toBeUndefined();
	expect(kept()).toEqual([]);
});

test('a rotation takes away only backups that are too old', async () => {
	mkdirSync(place.copies);
	const names = ['2026-11-24', '2026-11-25', '2026-11-26'].map(
		(day) => `tavoli-dati-${day}T03-00-00Z.backup`
	);
	for (const name of [...names, 'note.txt', 'tavoli-dati-2026-11-23T03-00-00Z.backup.part']) {
		writeFileSync(join(place.copies, name), '');
	}

	expect(rotate(place.copies, { daily: 2, weekly: 0, monthly: 0 })).toEqual([names[0]]);
	expect(readdirSync(place.copies)).toHaveLength(4);
});

function changed(path: string, share: number) {
	const bytes = readFileSync(path);
	const at = Math.floor(bytes.length * share);
	bytes[at] = (bytes[at] ?? 0) ^ 1;
	return otherwise(bytes);
}
const cutAt = (path: string, end: number) => otherwise(readFileSync(path).subarray(0, end));
const longer = (path: string) => otherwise(Buffer.concat([readFileSync(path), randomBytes(70_000)]));

function otherwise(bytes: Buffer) {
	writeFileSync(place.at('spoilt.backup'), bytes);
	return place.at('spoilt.backup');
}
