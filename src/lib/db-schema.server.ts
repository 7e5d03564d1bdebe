import Database from 'better-sqlite3';
import { MIGRATIONS } from './db-copies.server';
import { upgrade } from './db-upgrade.server';

type Thing = { readonly type: string; readonly name: string; readonly sql: string };

const KINDS: Readonly<Record<string, string>> = {
	table: 'la tabella',
	index: "l'indice",
	trigger: 'la regola',
	view: 'la vista'
};

/**
 * What a file lacks, has besides or has otherwise than the steps of the schema make it: tables with STRICT and WITHOUT
 * ROWID, indexes, triggers. What SQLite and the replicator keep for themselves does not count.
 */
export function schemaDifferences(file: Database.Database): string[] {
	const expected = new Database(':memory:');
	upgrade(expected, ':memory:', MIGRATIONS);
	const wanted = thingsIn(expected);
	expected.close();
	const found = thingsIn(file);
	const named = ({ type, name }: Thing) => `${KINDS[type] ?? type} ${name}`;
	return [
		...[...wanted.values()].filter(({ name }) => !found.has(name)).map((thing) => `manca ${named(thing)}`),
		...[...found.values()]
			.filter(({ name }) => !wanted.has(name))
			.map((thing) => `c'è in più ${named(thing)}`),
		...[...wanted.values()]
			.filter(({ name, sql }) => found.has(name) && found.get(name)?.sql !== sql)
			.map((thing) => `${named(thing)} non è come deve essere`)
	];
}

/** How many of each kind there are. */
export function thingsIn(file: Database.Database): ReadonlyMap<string, Thing> {
	const all = file
		.prepare<[], Thing>(
			'select type, name, sql from sqlite_schema where sql is not null order by type desc, name'
		)
		.all()
		.filter(({ name }) => !/^(sqlite_|_litestream_|__drizzle)/.test(name));
	return new Map(all.map(({ type, name, sql }) => [name, { type, name, sql: sql.replace(/\s+/g, ' ') }]));
}
