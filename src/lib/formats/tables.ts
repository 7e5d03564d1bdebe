import Papa from 'papaparse';
import { isWorkbook } from './bytes';

/** A row of a file and the line at which it stands, as a text editor counts them. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

export type Table = { readonly headings: readonly string[]; readonly rows: readonly Row[] };

/** What cannot be a table. Each has its words as `table_…`. */
export const TABLE_PROBLEMS = [
	'empty',
	'workbook',
	'not_text',
	'no_rows',
	'one_column',
	'many_columns',
	'many_rows',
	'open_quote'
] as const;
export type TableProblem = (typeof TABLE_PROBLEMS)[number];

export const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;

/**
 * Reads a CSV with any of the usual marks between its cells, whether or not it says which. The first line that
 * is not blank holds the headings. Cells are text and nothing else: a formula is the words it is written with.
 */
export function readTable(text: string): Table | TableProblem {
	if (isWorkbook(text)) return 'workbook';
	if (text.includes('\u0000')) return 'not_text';
	const { body, skipped, mark } = announced(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
	if (body.trim() === '') return 'empty';

	const { rows, broken } = parsed(body, { first: skipped + 1, mark });
	if (broken) return 'open_quote';
	const [head, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
	if (!head || rest.length === 0) return 'no_rows';
	if (head.cells.length < 2) return 'one_column';
	if (head.cells.length > MOST_COLUMNS) return 'many_columns';
	if (rest.length > MOST_ROWS) return 'many_rows';
	return { headings: head.cells, rows: rest };
}

/** Excel may say in a first line of its own what stands between the cells. */
function announced(text: string) {
	const [line, mark = ''] = text.match(/^sep=(.)\n/i) ?? [];
	return line === undefined
		? { body: text, skipped: 0, mark: markIn(text) }
		: { body: text.slice(line.length), skipped: 1, mark };
}

const MARKS = [';', ',', '\t', '|'];

/** Else it is the mark that stands most often among the headings, outside quotation marks. */
function markIn(text: string) {
	const head = (text.trimStart().split('\n')[0] ?? '').replace(/"[^"]*"/g, '');
	const often = (mark: string) => head.split(mark).length;
	return MARKS.reduce((best, mark) => (often(mark) > often(best) ? mark : best));
}

function parsed(text: string, { first, mark }: { readonly first: number; readonly mark: string }) {
	const rows: Row[] = [];
	let broken = false;
	let line = first;
	let from = 0;
	Papa.parse<string[]>(text, {
		delimiter: mark,
		newline: '\n',
		step: ({ data, errors, meta }) => {
			broken ||= errors.some(({ code }) => code === 'MissingQuotes');
			rows.push({ line, cells: data.map((cell) => cell.replace(/[\s\u00A0]+/g, ' ').trim()) });
			line += linesIn(text, from, meta.cursor);
			from = meta.cursor;
		}
	});
	return { rows, broken };
}

function linesIn(text: string, from: number, to: number) {
	let lines = 0;
	for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++;
	return lines;
}
