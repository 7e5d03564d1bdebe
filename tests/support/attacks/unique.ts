import { openFile } from '../schema';

type Index = { readonly name: string; readonly table: string; readonly partial: number };

/** Every rule of the file that something is there only once, by name; primary keys stand with their table. */
export const uniqueRules = () =>
	openFile()
		.prepare<[], Index>(
			`select i.name as name, t.name as "table", i.partial as partial from sqlite_schema t join pragma_index_list(t.name) i
			 where t.type = 'table' and i."unique" = 1 and t.name not like 'search_index%' and t.name not like '\\_\\_%' escape '\\' order by 1`
		)
		.all();

/**
 * Tries to keep a row twice: a copy of each that the rule is about, with another key where the key is another rule.
 * True when the file says no; nothing where there is no such row.
 */
export function holds({ name, table }: Index): boolean | undefined {
	const file = openFile();
	const columns = file
		.prepare<[], { name: string; pk: number; type: string }>(
			`select name, pk, type from pragma_table_info('${table}')`
		)
		.all();
	const own = new Set(
		file.prepare(`select name from pragma_index_info('${name}')`).pluck().all().map(String)
	);
	const rule = String(file.prepare(`select sql from sqlite_schema where name = ?`).pluck().get(name) ?? '');
	const where =
		/\bwhere\b([\s\S]*)$/i.exec(rule)?.[1] ?? [...own].map((one) => `"${one}" is not null`).join(' and ');
	const key = columns.filter(({ pk }) => pk > 0).map((one) => one.name);
	const byKey = key.length > 0 && key.every((one) => own.has(one)) && own.size === key.length;
	const values = columns.map((one) =>
		!byKey && key.includes(one.name) && !own.has(one.name)
			? one.type === 'INTEGER'
				? `(select max("${one.name}") + 1 from "${table}")`
				: `substr("${one.name}" || 'copy', 5)`
			: `"${one.name}"`
	);
	if (file.prepare(`select 1 from "${table}" where ${where || 'true'} limit 1`).get() === undefined)
		return undefined;
	const names = columns.map((one) => `"${one.name}"`).join(', ');
	file.exec('savepoint twice');
	try {
		file.pragma('defer_foreign_keys = ON');
		file.exec(
			`insert into "${table}" (${names}) select ${values.join(', ')} from "${table}" where ${where || 'true'} limit 1`
		);
		return false;
	} catch (error) {
		if (/UNIQUE constraint/.test(String(error))) return true;
		return undefined;
	} finally {
		file.exec('rollback to twice; release twice');
	}
}

/** Tables whose key is made of several things: none of them can be there twice together. */
export const compositeKeys = () => {
	const file = openFile();
	return file
		.prepare(`select name from pragma_table_list where schema = 'main' and type = 'table' order by name`)
		.pluck()
		.all()
		.map(String)
		.filter((table) => !/^(sqlite|__|search_index|initiative_index)/.test(table))
		.map((table) => ({
			table,
			key: file
				.prepare(`select name from pragma_table_info('${table}') where pk > 0 order by pk`)
				.pluck()
				.all()
				.map(String)
		}))
		.filter(({ key }) => key.length !== 1)
		.map(({ table, key }) => `${table}: ${key.join(', ')}`);
};
