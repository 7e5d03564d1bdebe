import { describe, expect, test } from 'vitest';
import { alike } from '../../../src/lib/formats/alike';
import { decoded } from '../../../src/lib/formats/bytes';
import { hourTyped, momentTyped } from '../../../src/lib/formats/moments';
import { readTable } from '../../../src/lib/formats/tables';

const rowsOf = (text: string) => {
	const table = readTable(text);
	return typeof table === 'string' ? table : table.rows.map(({ cells }) => cells);
};

describe('a table from a file', () => {
	test.each([
		['semicolons', 'a;b\n1;2\n'],
		['commas', 'a,b\r\n1,2'],
		['tabs, as pasted from a spreadsheet', 'a\tb\n1\t2'],
		['bars', 'a|b\n1|2'],
		['a first line that says the mark', 'sep=;\na;b\n1;2'],
		['a mark of its encoding', '\uFEFFa;b\n1;2'],
		['blank lines and blank rows', '\n\na;b\n;;\n1;2\n\n'],
		['old line ends', 'a;b\r1;2\r'],
		['quotation marks round cells that hold the mark of another', '"a, uno";"b"\n"1";"2"']
	])('is read with %s', (_, text) => {
		expect(rowsOf(text)).toEqual([['1', '2']]);
	});

	test('knows the line of each row, also after cells of more lines', () => {
		const table = readTable('a;b\n\n1;"due\nrighe"\n;\n3;4\n');

		expect(table).toMatchObject({
			rows: [
				{ line: 3, cells: ['1', 'due righe'] },
				{ line: 6, cells: ['3', '4'] }
			]
		});
	});

	test.each([
		['nothing', ' \n', 'empty'],
		['a workbook', 'PK\u0003\u0004zip', 'workbook'],
		['bytes', 'a;b\n1;\u0000', 'not_text'],
		['headings alone', 'a;b\n', 'no_rows'],
		['one column', 'a\n1\n', 'one_column'],
		['sixty-one columns', `${'a;'.repeat(60)}a\n1;2`, 'many_columns'],
		['more rows than twenty thousand', `a;b\n${'1;2\n'.repeat(20_001)}`, 'many_rows'],
		['quotation marks that never close', 'a;b\n1;"2\n3;4', 'open_quote']
	])('is none when it holds %s', (_, text, problem) => {
		expect(readTable(text)).toBe(problem);
	});

	test('keeps formulas as the words they are', () => {
		expect(rowsOf('a;b\n=1+1;@SUM(A1)')).toEqual([['=1+1', '@SUM(A1)']]);
	});
});

test('accents are read in UTF-8, with or without its mark, and in Windows-1252', () => {
	expect(decoded(new TextEncoder().encode('Città'))).toBe('Città');
	expect(decoded(Uint8Array.from([0xef, 0xbb, 0xbf, 0x43, 0x69, 0x61, 0x6f]))).toBe('Ciao');
	expect(decoded(Uint8Array.from([0x43, 0x69, 0x74, 0x74, 0xe0, 0x20, 0x80]))).toBe('Città €');
});

test.each([
	['12/03/2023', '2023-03-12'],
	['1-3-2023', '2023-03-01'],
	['12.3.23', '2023-03-12'],
	['12 marzo 2023', '2023-03-12'],
	['Domenica 12 marzo 2023', '2023-03-12'],
	['1° gen. 2023', '2023-01-01'],
	['12 March 2023', '2023-03-12'],
	['2023-03-12', '2023-03-12'],
	['44997', '2023-03-12']
])('“%s” is a day', (written, day) => {
	expect(momentTyped(written)).toEqual({ day, hour: undefined });
});

test.each([
	['12/03/2023 18.30', '18:30'],
	['2023-03-12T18:30', '18:30'],
	['12 marzo 2023, ore 18', '18:00'],
	['44997,75', '18:00']
])('“%s” is a day and an hour', (written, hour) => {
	expect(momentTyped(written)).toEqual({ day: '2023-03-12', hour });
});

test.each([
	'31/02/2023',
	'03/25/2023',
	'ieri',
	'2023',
	'12 marzolino 2023',
	'12/03',
	'2023-03-12T18:30Z',
	''
])('“%s” is no day', (written) => {
	expect(momentTyped(written)).toBeUndefined();
});

test.each([
	['18', '18:00'],
	['9', '09:00'],
	['18:30', '18:30'],
	['18.30', '18:30'],
	['ore 18,30', '18:30'],
	['h. 18', '18:00'],
	['dalle ore 18', '18:00'],
	['18:30:00', '18:30'],
	['6:30 pm', '18:30'],
	['12 am', '00:00'],
	['0,75', '18:00'],
	['0.770833333', '18:30']
])('“%s” is an hour', (written, hour) => {
	expect(hourTyped(written)).toBe(hour);
});

test.each(['24', '18:61', '13 pm', 'sera', '18-20', ''])('“%s” is no hour', (written) => {
	expect(hourTyped(written)).toBeUndefined();
});

test('the names that somebody may have meant come likeliest first, and none when none is near', () => {
	const names = ['San Giorgio', 'Borgo Antico', 'Le Fornaci', 'Ponte Rosso'];

	expect(alike('S. Giorgio', names)).toEqual(['San Giorgio']);
	expect(alike('FORNACI', names)).toEqual(['Le Fornaci']);
	expect(alike('Borgo Antco', names)).toEqual(['Borgo Antico']);
	expect(alike('Quarto Oggiaro', names)).toEqual([]);
});
