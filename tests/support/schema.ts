import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { db } from '../../src/lib/db.server';

type Journal = { entries: { tag: string }[] };

const journal: Journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8'));

/** The migrations on main, oldest first. */
export const MIGRATIONS = journal.entries.map(({ tag }) => tag);

/** An empty file as the version before this migration made it. */
export function fileBefore(tag: string) {
	const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
	const path = join(folder, 'tavoli.db');
	const file = new Database(path);
	migrate(drizzle(file), { migrationsFolder: stepsInto(folder, MIGRATIONS.indexOf(tag)) });
	return { path, file, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The first so many steps of the schema, as an older program had them; and one of tomorrow, where it is given. */
export function stepsInto(folder: string, count: number, tomorrow?: { readonly sql: string }) {
	const steps = mkdtempSync(join(folder, 'steps-'));
	cpSync('drizzle', steps, { recursive: true });
	const next = { idx: count, version: '6', when: 1e14, tag: '9999_tomorrow', breakpoints: true };
	if (tomorrow) writeFileSync(join(steps, `${next.tag}.sql`), tomorrow.sql);
	const entries = [...journal.entries.slice(0, count), ...(tomorrow ? [next] : [])];
	writeFileSync(join(steps, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
	return steps;
}

/** The open database as the driver sees it. */
export const openFile = () => (db as typeof db & { readonly $client: Database.Database }).$client;

const names = (file: Database.Database, query: string) => file.prepare(query).pluck().all().map(String);

export const tablesOf = (file: Database.Database) =>
	names(
		file,
		"select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'"
	);

const columnsOf = (file: Database.Database, table: string) =>
	names(file, `select name from pragma_table_info('${table}')`);

/** Copies every row that the older schema has a place for; what triggers wrote is copied like the rest. */
export function copyRows(from: Database.Database, to: Database.Database) {
	to.pragma('foreign_keys = OFF');
	// At once: each row by itself would wait for the disk.
	to.transaction(() => {
		const triggers = to
			.prepare<[], { name: string; sql: string }>(
				"select name, sql from sqlite_schema where type = 'trigger'"
			)
			.all();
		for (const { name } of triggers) to.exec(`drop trigger "${name}"`);
		for (const table of tablesOf(to)) {
			const known = columnsOf(from, table);
			const columns = columnsOf(to, table).filter((column) => known.includes(column));
			if (columns.length === 0) continue;
			const list = columns.map((column) => `"${column}"`).join(', ');
			const insert = to.prepare(
				`insert into "${table}" (${list}) values (${columns.map(() => '?').join(', ')})`
			);
			for (const row of from.prepare(`select ${list} from "${table}"`).raw().iterate()) insert.run(row);
		}
		for (const { sql } of triggers) to.exec(sql);
	})();
}

/** How many rows each table holds. */
export const rowsByTable = (file: Database.Database): Record<string, number> =>
	Object.fromEntries(
		tablesOf(file).map((table) => [
			table,
			Number(file.prepare(`select count(*) from "${table}"`).pluck().get())
		])
	);
