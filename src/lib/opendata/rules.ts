/** What a value of a dataset is. Each has its words as `data_type_…`. */
export const FIELD_TYPES = [
	'id',
	'text',
	'code',
	'integer',
	'number',
	'boolean',
	'day',
	'instant',
	'list',
	'address'
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** How a count of people is told. Each has its words as `data_told_…`. */
export const TOLD = ['number', 'together', 'few', 'missing', 'measured', 'corrected'] as const;
export type Told = (typeof TOLD)[number];

/** Grows when a field is added, taken away or changes its meaning: who kept an answer asks again. */
export const SCHEMA_VERSION = 2;

/** Rows that an answer in pages holds, unless it is asked for others. */
export const PAGE = { usual: 100, most: 10_000 } as const;

/** Rows read at once while everything is written. */
export const AT_ONCE = 1_000;

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Stands for several quartieri, or the whole city, where a place is one of many. */
export const ELSEWHERE = 'piu-quartieri';

/** Between the parts of a list within a cell of a table. */
export const BETWEEN = '|';

/** A value as the database keeps it, told in the type of its field. */
export function cellOf(type: FieldType, raw: unknown): Cell {
	if (raw === null || raw === undefined || raw === '') return null;
	if (type === 'boolean') return raw === 1 || raw === true;
	if (type === 'instant') return new Date(Number(raw)).toISOString();
	if (type === 'list') return Array.isArray(raw) ? raw.map(String) : listIn(String(raw));
	if (type === 'integer' || type === 'number') return Number(raw);
	return String(raw);
}

const listIn = (text: string): string[] => JSON.parse(text);
