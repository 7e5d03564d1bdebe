import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { brokenLinks } from '../../../src/lib/audit/queries.server';
import { brokenVotes } from '../../../src/lib/consultations/chain/check.server';
import { thingsIn } from '../../../src/lib/db-schema.server';
import { connect, disconnect, integrityProblems, schemaProblems } from '../../../src/lib/db.server';
import { brokenSeals } from '../../../src/lib/minutes/seals.server';
import { aConsultation } from '../../support/consultations';
import { fillWithRows } from '../../support/manyrows';
import { someMinutes } from '../../support/minutes';
import { aNeed } from '../../support/needs';
import { aProject } from '../../support/projects';
import {
	copyRows,
	fileBefore,
	MIGRATIONS,
	openFile,
	rowsByTable,
	stepsInto,
	tablesOf
} from '../../support/schema';
import { settle } from '../../support/world';

beforeEach(settle);

/** The city that is open, in a file as the version before this step made it. */
function keptFile(tag: string) {
	const city = new Database(openFile().serialize());
	const kept = fileBefore(tag);
	copyRows(city, kept.file);
	kept.file.pragma('journal_mode = WAL');
	kept.file.close();
	city.close();
	onTestFinished(() => {
		disconnect();
		kept.remove();
	});
	return kept;
}

type Flags = { readonly name: string; readonly strict: number; readonly wr: number };

function withoutFlag(flag: 'strict' | 'wr') {
	const all = openFile()
		.prepare<[], Flags>(
			"select name, strict, wr from pragma_table_list where schema = 'main' and type = 'table'"
		)
		.all();
	return all
		.filter((table) => tablesOf(openFile()).includes(table.name) && !table[flag])
		.map(({ name }) => name);
}
const copiesBeside = (path: string) =>
	readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.before-`));
const sumOf = (rows: Record<string, number>) => Object.values(rows).reduce((sum, some) => sum + some, 0);
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What the steps were when cities began to be kept with them: none may ever be other than it was. */
const RELEASED = [
	['0000_city', '45d265e31bb8991e'],
	['0001_triggers', '7b9fb513f3134e93'],
	['0002_erased_people_hold_no_seat', '5f6119433b1fd7ec'],
	['0003_eligibilities_by_person', 'cd25d4651995ff8a'],
	['0004_erased_people_leave_no_drafts', 'b0c6945c717039a5'],
	['0005_minutes_kept_on_a_phone', '9988f8f772bb8dd0'],
	['0006_past_meetings_and_search', 'b2b1075c75f7aa1b'],
	['0007_reviews_by_item', '07ccb7e2693fec9d'],
	['0008_late_presences_and_forgotten_names', '646e890d6e192fd6'],
	['0009_votes_of_every_kind', '0ff2ce7ecb30f3f6'],
	['0010_comments_follows_and_search', 'ccdae12527778e7e'],
	['0011_paper_ballots_and_pictures', '154577d6b448365c'],
	['0012_meetings_by_end', 'e6c3193462a6f27f'],
	['0013_outcomes_in_full', '26206884033aa6e7'],
	['0014_meetings_by_year', 'fb8c10084231f208'],
	['0015_references_indexed', '86f755dee6904858']
] as const;

test('no step that a city may have gone through was changed since', () => {
	const now = RELEASED.map(([tag]) => [tag, hashOf(`drizzle/${tag}.sql`).slice(0, 16)]);

	expect(now).toEqual(RELEASED);
	expect(MIGRATIONS.slice(0, RELEASED.length)).toEqual(RELEASED.map(([tag]) => tag));
});

test(
	'a city of ten thousand rows of the first schema goes through each that there was since, and loses nothing',
	{ timeout: 180_000 },
	() => {
		someMinutes({ state: 'published' });
		aNeed();
		aProject();
		aConsultation({ state: 'counted', votes: { yes: 7, no: 5 } });
		aConsultation({ state: 'open', votes: { yes: 3 } });
		fillWithRows();
		const { path, folder } = keptFile('0001_triggers');
		let before = { rows: {} as Record<string, number>, rowless: 0 };

		for (const [i, tag] of MIGRATIONS.entries()) {
			connect(path, { migrations: stepsInto(folder, i + 1) });

			const rows = rowsByTable(openFile());
			expect(rows, tag).toMatchObject(before.rows);
			expect(sumOf(rows), tag).toBeGreaterThan(10_000);
			expect(withoutFlag('strict'), tag).toEqual([]);
			const rowless = tablesOf(openFile()).length - withoutFlag('wr').length;
			expect(rowless, tag).toBeGreaterThanOrEqual(before.rowless);
			const fresh = new Database(':memory:');
			for (const step of MIGRATIONS.slice(0, i + 1)) fresh.exec(readFileSync(`drizzle/${step}.sql`, 'utf8'));
			expect(thingsIn(openFile()), tag).toEqual(thingsIn(fresh));
			fresh.close();
			if (i > 0) {
				expect(copiesBeside(path), tag).toHaveLength(1);
				const copy = new Database(`${dirname(path)}/${copiesBeside(path)[0]}`, { readonly: true });
				expect(rowsByTable(copy), tag).toEqual(before.rows);
				copy.close();
			}
			before = { rows, rowless };
		}

		expect(before.rowless).toBe(5);
		expect(schemaProblems()).toEqual([]);
		expect(integrityProblems()).toEqual([]);
		expect([...brokenLinks(), ...brokenSeals(), ...brokenVotes()]).toEqual([]);
	}
);

test.each([
	[
		'an order that SQLite does not know',
		'update people set display_name = upper(display_name);--> statement-breakpoint\nalter nothing;',
		'syntax error'
	],
	['rows that point at nothing', "delete from neighbourhoods where id = 'san-giorgio';", 'foreign_key_check']
])('a step with %s stops the start, and the file is as it was, for the program of before', (_, sql, said) => {
	const { path, folder } = keptFile('9999');
	connect(path);
	const rows = rowsByTable(openFile());
	disconnect();
	const before = hashOf(path);

	const attempt = () => connect(path, { migrations: stepsInto(folder, MIGRATIONS.length, { sql }) });

	expect(attempt).toThrow(said);
	expect(attempt).toThrow(
		`Il file ${path} è rimasto com'era: riavvia con la versione di prima del programma.`
	);
	expect(attempt).toThrow(`Una sua copia è in ${dirname(path)}/${copiesBeside(path)[0]}.`);
	expect(hashOf(path)).toBe(before);
	connect(path);
	expect(rowsByTable(openFile())).toEqual(rows);
	expect([...schemaProblems(), ...integrityProblems()]).toEqual([]);
});

test('each attempt copies the file as it is then, and copies of long ago go', () => {
	const { path, folder } = keptFile('9999');
	const tomorrow = (sql: string) => stepsInto(folder, MIGRATIONS.length, { sql });
	expect(() => connect(path, { migrations: tomorrow('alter nothing;') })).toThrow('syntax error');
	connect(path);
	openFile().exec("update people set display_name = 'Lucia Nuova' where id = 'lucia'");
	connect(path, { migrations: tomorrow('create table tomorrow (id text primary key) strict;') });
	const [name] = copiesBeside(path);
	const copy = `${dirname(path)}/${name}`;

	const kept = new Database(copy, { readonly: true });
	expect(kept.prepare("select display_name from people where id = 'lucia'").pluck().get()).toBe(
		'Lucia Nuova'
	);
	kept.close();

	const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
	utimesSync(copy, longAgo, longAgo);
	connect(path, { migrations: tomorrow('create table tomorrow (id text primary key) strict;') });
	expect(existsSync(copy)).toBe(false);
});

test('a file of a newer program is left alone', () => {
	const { path, folder } = keptFile('9999');
	connect(path, {
		migrations: stepsInto(folder, MIGRATIONS.length, { sql: 'create table tomorrow (id text) strict;' })
	});

	expect(() => connect(path)).toThrow('versione più nuova del programma');
});

test('where the file cannot be copied first, it is not touched', () => {
	const { path, folder } = keptFile('9999');
	connect(path);
	disconnect();
	const before = hashOf(path);
	const last = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')).entries.at(-1).when;
	mkdirSync(`${path}.before-${last}.part`);
	writeFileSync(`${path}.before-${last}.part/in the way`, '');

	expect(() =>
		connect(path, {
			migrations: stepsInto(folder, MIGRATIONS.length, { sql: 'create table tomorrow (id text) strict;' })
		})
	).toThrow('Prima di aggiornare il database serve una sua copia');
	expect(hashOf(path)).toBe(before);
});
