import { readFileSync } from 'node:fs';
import { COLUMNS, HOLDERS, type Column } from './roles';

/** A line of docs/permissions.md, once for each act or page that it names. */
export type Row = {
	/** In plain words. */
	readonly act: string;
	/** As the code knows it: a command or a page, with what tells two uses of it apart. */
	readonly name: string;
	readonly cells: Readonly<Record<Column, string>>;
};

const DOC = readFileSync('docs/permissions.md', 'utf8');

/** Every command that the document names, in a table or outside. */
export const NAMED = new Set([...DOC.matchAll(/`(\w+)`/g)].map(([, name]) => name));

const rowsUnder = (heading: 'act' | 'page'): Row[] =>
	DOC.split(/\n\n+/)
		.map((block) => block.split('\n').map(cellsOf))
		.filter(([head]) => head?.[0] === heading)
		.flatMap(([, , ...rows]) => rows.flatMap(rowsOf));

const cellsOf = (line: string) =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());

const rowsOf = ([act = '', ...cells]: string[]): Row[] =>
	(cells[COLUMNS.length] ?? '').split(', ').map((name) => ({
		act: act.replace(/ [¹²³⁴⁵]$/, ''),
		name: name.replaceAll('`', ''),
		cells: Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ''])) as Row['cells']
	}));

export const ACT_ROWS = rowsUnder('act');
export const PAGE_ROWS = rowsUnder('page');

const PLACES: Readonly<Record<string, readonly ('here' | 'elsewhere' | 'city')[]>> = {
	'': [],
	'●': ['here', 'elsewhere'],
	'their quartiere': ['here'],
	'their tavolo': ['here'],
	'their area': ['here'],
	'whole city': ['city']
};

const isCondition = (cell: string) => cell.startsWith('if ');

/** Who of a column may and who may not; a condition is tried both ways, and those `here` may when it holds for them. */
function judged(column: Column, cell: string) {
	const { here, elsewhere, city } = HOLDERS[column];
	const everybody = [...here, ...elsewhere];
	if (isCondition(cell)) return { may: [], mayWhen: here, mayNot: everybody };
	const places = PLACES[cell];
	if (!places) throw new Error(`docs/permissions.md says "${cell}", which means nothing`);
	const may = [...new Set(places.flatMap((place) => ({ here, elsewhere, city })[place]))];
	return { may, mayWhen: [], mayNot: everybody.filter((person) => !may.includes(person)) };
}

/** Everybody of the table, judged for one row. */
export function judgement({ cells }: Row) {
	const columns = COLUMNS.map((column) => judged(column, cells[column]));
	return {
		may: columns.flatMap(({ may }) => may),
		mayWhen: columns.flatMap(({ mayWhen }) => mayWhen),
		mayNot: columns.flatMap(({ mayNot }) => mayNot)
	};
}
