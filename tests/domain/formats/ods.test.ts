import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ods, type Cell } from '../../../src/lib/formats/ods';
import { cellsIn } from '../../support/spreadsheets';
import { allOf, readXml, textIn } from '../../support/xml';

const about = { title: 'Piano & "zona" <2026>', language: 'it-IT', at: new Date('2026-03-12T11:00:00Z') };
const MIME = 'application/vnd.oasis.opendocument.spreadsheet';

const rows: Cell[][] = [
	['Ginnastica <in> cortile & "pane"', 40, null],
	['=1+1', 1250.5, ''],
	['due\nrighe', -3, '  spazi   in mezzo'],
	['segni \u0001 che non si vedono \uD800 e un cuore 💛', 0, 'già']
];
const bytes = ods(about, [
	{ name: 'Piano [2026]: schede/tutte', header: ['Titolo', 'Persone', 'Nota'], rows }
]);
const parts = unzipSync(bytes);
const read = (path: string) => readXml(strFromU8(parts[path] ?? new Uint8Array()));

test('what it is stands first in the file, uncompressed and with nothing beside it', () => {
	const start = Buffer.from(bytes.slice(0, 38 + MIME.length));

	expect(start.readUInt32LE(0)).toBe(0x04034b50);
	expect(start.readUInt16LE(8)).toBe(0);
	expect(start.readUInt16LE(28)).toBe(0);
	expect(start.toString('latin1', 30)).toBe(`mimetype${MIME}`);
});

test('the manifest names every part that is there, and no other', () => {
	const named = allOf(read('META-INF/manifest.xml'), 'manifest:file-entry').map(
		({ attributes }) => attributes['manifest:full-path']
	);

	expect(named.sort()).toEqual(['/', 'content.xml', 'meta.xml', 'styles.xml']);
	expect(Object.keys(parts).sort()).toEqual([
		'META-INF/manifest.xml',
		'content.xml',
		'meta.xml',
		'mimetype',
		'styles.xml'
	]);
});

test('every part is well-formed XML of the same version', () => {
	for (const path of ['content.xml', 'styles.xml', 'meta.xml'])
		expect(read(path).attributes['office:version']).toBe('1.3');
	expect(read('meta.xml').children[0]?.children.map(textIn)).toContain(about.title);
});

test('numbers are numbers, texts are texts as they were written, and nothing is a formula', () => {
	const [header, ...cells] = cellsIn(bytes);

	expect(header).toEqual(['Titolo', 'Persone', 'Nota']);
	expect(cells).toEqual([
		['Ginnastica <in> cortile & "pane"', 40, null],
		['=1+1', 1250.5, null],
		['due\nrighe', -3, '  spazi   in mezzo'],
		['segni  che non si vedono  e un cuore 💛', 0, 'già']
	]);
	expect(strFromU8(parts['content.xml'] ?? new Uint8Array())).not.toContain('table:formula');
});

test('the name of a sheet holds nothing that a program refuses', () => {
	const [sheet] = allOf(read('content.xml'), 'table:table');

	expect(sheet?.attributes['table:name']).toBe('Piano  2026   schede tutte');
});

test('the same cells with the same date are the same bytes', () => {
	const again = ods(about, [
		{ name: 'Piano [2026]: schede/tutte', header: ['Titolo', 'Persone', 'Nota'], rows }
	]);

	expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});
