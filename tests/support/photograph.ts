import { sql } from 'drizzle-orm';
import { db } from '../../src/lib/db.server';

/** Who is signed in, attempts that are counted, letters on their way and documents being made: not what an act changes. */
export const PASSING = ['sessions', 'attempts', 'letters', 'minutes_documents', '__drizzle_migrations'];

/** Everything the city holds, table by table, the record of acts included: equal when nothing changed. */
export function photograph(): ReadonlyMap<string, string> {
	const tables = db
		.all<{ name: string }>(sql`select name from sqlite_schema where type = 'table' order by name`)
		.map(({ name }) => name)
		.filter((name) => !PASSING.includes(name) && !name.startsWith('sqlite_'));
	return new Map(
		tables.map((name) => [name, JSON.stringify(db.values(sql.raw(`select * from "${name}" order by 1, 2`)))])
	);
}

/** The tables that differ between two photographs. */
export const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
	[...after].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name);
