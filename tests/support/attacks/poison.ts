import { openFile, tablesOf } from '../schema';

type Column = { readonly name: string; readonly type: string; readonly pk: number };

/** What a text becomes that somebody wrote to do harm; the number tells which column it stood in. */
export const poisonOf = (column: number) =>
	`=HYPERLINK("x")${column}c"' xss-attr="1" ><xss-canary onx=1>{{7*7}}</textarea></title></script>--></xss-canary>`;

/** Not what somebody wrote, or an address, which is looked at when it is typed: names of things, marks, states, moments. */
const MADE =
	/(^|_)(id|ids|hash|slug|key|salt|email|pec|digest|nonce|token|serial|language|theme|sha256|colour|kind|state|method|path|day|on|at|choice|payload|trace|result|link|url|manifest)$/;
const isPlain = (value: string) => /^[\w:+./,-]*$/.test(value);

function isJson(value: string) {
	try {
		return typeof JSON.parse(value) === 'object';
	} catch {
		return false;
	}
}

/**
 * Writes harm into every text of the city that somebody could have written, behind the back of every form: names,
 * files, minutes that are sealed, the record of acts. Says into which columns.
 */
export function poison(): string[] {
	const file = openFile();
	const triggers = file
		.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
		.all();
	for (const { name } of triggers) file.exec(`drop trigger "${name}"`);
	file.pragma('foreign_keys = OFF');
	const poisoned: string[] = [];
	for (const table of tablesOf(file)) {
		if (table.startsWith('search_index')) continue;
		const links = new Set(
			file.prepare(`select "from" from pragma_foreign_key_list('${table}')`).pluck().all().map(String)
		);
		const columns = file
			.prepare<[], Column>(`select name, type, pk from pragma_table_info('${table}')`)
			.all();
		for (const { name, type, pk } of columns)
			if (type === 'TEXT' && pk === 0 && !links.has(name) && poisonColumn(table, name, poisoned.length))
				poisoned.push(`${table}.${name}`);
	}
	file.exec('delete from minutes_documents');
	for (const { sql } of triggers) file.exec(sql);
	file.pragma('foreign_keys = ON');
	return poisoned;
}

function poisonColumn(table: string, name: string, number: number) {
	const file = openFile();
	const rows = file
		.prepare<[], { rowid: unknown; value: string }>(
			`select distinct "${name}" as value from "${table}" where "${name}" is not null and "${name}" <> ''`
		)
		.all();
	const change = file.prepare(`update "${table}" set "${name}" = ? where "${name}" = ?`);
	const values = rows.map(({ value }) => value);
	const inside = values.some((value) => /^[[{]/.test(value)) && values.every(isJson);
	if (MADE.test(name) || (!inside && values.every(isPlain))) return false;
	let done = false;
	values.forEach((value, i) => {
		const harm = inside
			? JSON.stringify(within(JSON.parse(value), poisonOf(number)))
			: poisonOf(number) + (i > 0 ? i : '');
		try {
			done = change.run(harm, value).changes > 0 || done;
		} catch (error) {
			// A column that holds only certain values is none that somebody writes.
			if (!/CHECK constraint/.test(String(error))) throw error;
		}
	});
	return done;
}

/** The words in something that is kept as JSON; names, states and moments stay. */
function within(value: unknown, harm: string): unknown {
	if (typeof value === 'string') return /\s/.test(value) && !isPlain(value) ? harm : value;
	if (Array.isArray(value)) return value.map((one) => within(one, harm));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, within(one, harm)]));
}

/** Where harm stands in a page as something else than words. */
export function harmIn(html: string): string[] {
	const found = new Set<string>();
	for (const [whole] of html.matchAll(
		/<\/?xss-canary|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)* xss-attr=/gi
	))
		found.add(whole.slice(-80));
	for (const [whole] of html.matchAll(/ (?:href|src|action|formaction|data)="\s*javascript:/gi))
		found.add(whole);
	return [...found];
}
