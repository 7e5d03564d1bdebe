import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** A database of ours that is not the one in use, as queries take it. */
export type OtherDatabase = BetterSQLite3Database;

type Step = { readonly when: number; readonly tag: string };

/** The folder of the steps of the schema, applied at the start. */
export const MIGRATIONS = 'drizzle';

/** The steps that this program knows, oldest first. */
export function stepsKnown(folder = MIGRATIONS): readonly Step[] {
	const journal: { entries: Step[] } = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8'));
	return journal.entries;
}

/**
 * A whole copy of a database as it is at one moment, while others go on writing in it. Built row by row: what was
 * deleted is not in it, nor in which order its pages were filled.
 */
export function copyDatabase(path: string, to: string) {
	opened(path, (file) => file.prepare('VACUUM INTO ?').run(to));
}

/** The last step that was applied to a database; nothing where it is none of ours. */
export const stepOf = (path: string) => opened(path, lastStep);

export function lastStep(file: Database.Database): { at: number; name: string } | undefined {
	if (!file.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get())
		return undefined;
	const at = file.prepare('select max(created_at) from __drizzle_migrations').pluck().get();
	if (at === null) return undefined;
	return { at: Number(at), name: stepsKnown().find(({ when }) => when === at)?.tag ?? String(at) };
}

/** What SQLite finds wrong in a database: its pages, its indexes, rows that point at nothing. */
export const problemsOf = (path: string) =>
	opened(path, (file) => [...pageProblemsIn(file, 'integrity_check'), ...orphansIn(file)]);

/** Problems of the pages of an open file; the quick check leaves out whether indexes hold all rows. */
export function pageProblemsIn(file: Database.Database, check: 'quick_check' | 'integrity_check') {
	try {
		return problemsAmong(file.prepare(`select * from pragma_${check}`).pluck().all().map(String), check);
	} catch (error) {
		// Where the page from which it begins is spoilt it says nothing, and fails.
		if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT'))
			return problemsAmong([error.message], check);
		throw error;
	}
}

/** What SQLite says when it finds nothing is no problem. */
export const problemsAmong = (lines: readonly string[], check: 'quick_check' | 'integrity_check') =>
	lines.filter((line) => line !== 'ok').map((line) => `${check}: ${line}`);

/** Rows of an open file that point at nothing, by table. */
export function orphansIn(file: Database.Database): string[] {
	const orphans = file.prepare('select "table" from pragma_foreign_key_check').pluck().all();
	return orphans.length === 0
		? []
		: [`foreign_key_check: ${orphans.length} rows (${[...new Set(orphans)].join(', ')})`];
}

/** How many rows each table holds. */
export const rowsOf = (path: string): Record<string, number> =>
	opened(path, (file) => {
		const tables = file
			.prepare("select name from pragma_table_list where schema = 'main' and type = 'table' order by name")
			.pluck()
			.all()
			.map(String)
			.filter((name) => !name.startsWith('sqlite_'));
		return Object.fromEntries(
			tables.map((table) => [table, Number(file.prepare(`select count(*) from "${table}"`).pluck().get())])
		);
	});

/** Asks something of a database that is not the one in use. */
export const asking = <T>(path: string, ask: (other: OtherDatabase) => T): T =>
	opened(path, (file) => ask(drizzle(file, { casing: 'snake_case' })));

/** Only to read: whoever else has it open notices nothing. */
function opened<T>(path: string, work: (file: Database.Database) => T): T {
	const file = new Database(path, { readonly: true, fileMustExist: true });
	try {
		file.pragma('busy_timeout = 5000');
		return work(file);
	} finally {
		file.close();
	}
}
