import { describe, expect, test } from 'vitest';
import { pdf } from '../../../src/lib/formats/pdf.server';
import type { Block } from '../../../src/lib/formats/pdf-blocks';
import { printable } from '../../../src/lib/formats/pdf-letters';
import {
	dictionaryOf,
	drawnOn,
	metadataOf,
	readPdf,
	resolve,
	shapeless,
	trailerOf,
	unmarked
} from '../../support/pdf';

const about = {
	title: 'Verbale: "Pane & rose" <di> tutti',
	author: 'Comune di Vallefiorita',
	subject: 'Incontro di martedì 3 marzo',
	keywords: ['verbale', 'quartiere'],
	language: 'it-IT',
	at: new Date('2026-03-12T11:00:00Z')
};
const running = {
	head: 'Comune di Vallefiorita',
	number: 'TQ-san-giorgio-2026-3',
	page: (at: number, of: number) => `Pagina ${at} di ${of}`
};

const LONG = 'Ne abbiamo parlato a lungo, perché riguarda chi abita lontano dal centro e non guida più. ';

/** A paper with something of everything, on several pages. */
const blocks: Block[] = [
	{ kind: 'text', look: 'kicker', text: 'Tavolo di San Giorgio' },
	{ kind: 'heading', level: 1, text: 'Incontro di marzo' },
	{
		kind: 'facts',
		rows: [
			['Quando', 'giovedì 12 marzo'],
			['Dove', 'La Fornace']
		]
	},
	{ kind: 'heading', level: 2, text: 'In breve' },
	{
		kind: 'list',
		items: [{ text: 'Si comincia 🏡 → subito', detail: 'Approvata' }, { text: LONG.repeat(5) }]
	},
	...Array.from({ length: 12 }, (_, i): Block[] => [
		{ kind: 'heading', level: 3, text: `Punto ${i}` },
		{ kind: 'text', text: LONG.repeat((i % 9) + 1) },
		{
			kind: 'aside',
			tone: 'good',
			blocks: [
				{ kind: 'text', look: 'strong', text: `Decisione: ${LONG}` },
				{ kind: 'list', items: [{ text: 'Una' }, { text: 'Due' }] }
			]
		}
	]).flat(),
	{ kind: 'text', look: 'code', text: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }
];
const bytes = await pdf(about, blocks, running);
const read = readPdf(bytes);
const { objects, catalog } = read;

describe('a paper that is kept for ever (PDF/A-2a)', () => {
	test('is sound for qpdf and tagged for poppler', () => {
		expect(read.check).toContain('No syntax or stream encoding errors found');
		expect(read.info).toMatchObject({
			Tagged: 'yes',
			Title: about.title,
			Author: about.author,
			Subject: about.subject,
			Keywords: 'verbale, quartiere',
			JavaScript: 'no',
			Encrypted: 'no',
			'Page size': '595.28 x 841.89 pts (A4)',
			'PDF version': '1.7'
		});
	});

	test('says so in its metadata, which are readable and tell the same as the rest of it', () => {
		const { packed, xml } = metadataOf(read);
		const info = dictionaryOf(objects, trailerOf(objects)['/Info']);

		expect(packed).toBe(false);
		expect(xml).toContain('<pdfaid:part>2</pdfaid:part>');
		expect(xml).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
		expect(xml).toContain('Verbale: &quot;Pane &amp; rose&quot; &lt;di&gt; tutti</rdf:li>');
		expect(xml).toContain('<rdf:li>Comune di Vallefiorita</rdf:li>');
		expect(xml).toContain('Incontro di martedì 3 marzo</rdf:li>');
		expect(xml).toContain('<pdf:Keywords>verbale, quartiere</pdf:Keywords>');
		expect(xml).toContain('<xmp:CreateDate>2026-03-12T11:00:00Z</xmp:CreateDate>');
		expect(resolve(objects, info['/CreationDate'])).toBe('u:D:20260312110000Z');
		expect(Object.keys(info).sort()).toEqual(
			['/Author', '/CreationDate', '/Creator', '/Keywords', '/Producer', '/Subject', '/Title'].sort()
		);
	});

	test('brings its fonts, each with the letters it stands for', () => {
		expect(read.fonts).toHaveLength(3);
		expect(read.fonts.map((line) => line.match(/yes yes yes/) !== null)).toEqual([true, true, true]);
	});

	test('brings its colours, and asks for no transparency', () => {
		const [intent] = Object(catalog['/OutputIntents']);
		const { '/S': purpose, '/DestOutputProfile': profile } = dictionaryOf(objects, intent);

		expect(purpose).toBe('/GTS_PDFA1');
		expect(dictionaryOf(objects, profile)['/N']).toBe(3);
		expect(JSON.stringify(objects)).not.toMatch(
			/"\/(SMask|ca|CA|BM|ExtGState|Encrypt|JavaScript|EmbeddedFiles|AA|OpenAction|XFA)"/
		);
		expect(drawnOn(read).join(' ')).not.toMatch(/\/Device(CMYK|Gray)/);
	});

	test('says its language and shows its title', () => {
		expect(catalog['/Lang']).toBe('u:it-IT');
		expect(dictionaryOf(objects, catalog['/MarkInfo'])['/Marked']).toBe(true);
		expect(dictionaryOf(objects, catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
		expect(trailerOf(objects)['/ID']).toHaveLength(2);
	});

	test('has nothing that is drawn and not marked, and no letter without a shape', () => {
		const pages = drawnOn(read);

		expect(pages.length).toBeGreaterThan(3);
		expect(pages.flatMap(unmarked)).toEqual([]);
		expect(pages.flatMap(shapeless)).toEqual([]);
		expect(pages.join(' ')).toMatch(/\/Artifact/);
	});

	test('is read in order: headings, table, lists, paragraphs, and nothing of what repeats on each page', () => {
		const heard = read.structure;

		expect(heard).toMatch(/^Document\n/);
		expect(heard).toMatch(
			/H1[^"]*"Incontro di marzo"[^]*Table[^]*TH[^]*\/Row[^]*"Quando"[^]*TD[^]*"giovedì 12 marzo"/
		);
		expect(heard).toMatch(/H2[^"]*"In breve"[^]*L \(block\)[^]*LI[^]*Lbl[^]*"•"[^]*LBody/);
		expect(heard.match(/H3 \(block\)/g)).toHaveLength(12);
		expect(heard).not.toContain('Pagina 2');
		expect(heard).not.toContain(running.number);
	});

	test('every element belongs to the tree, and each mark to one element', () => {
		const root = dictionaryOf(objects, catalog['/StructTreeRoot']);
		const elements = Object.values(objects)
			.map(({ value }) => Object(value))
			.filter((value) => value['/S'] && value['/P']);
		const known = /^\/(Document|Div|P|H[1-3]|L|LI|Lbl|LBody|Table|TR|TH|TD)$/;
		const marks = drawnOn(read).flatMap((content) => content.match(/\/MCID \d+/g) ?? []).length;
		const kept = Object(dictionaryOf(objects, root['/ParentTree'])['/Nums'])
			.filter((_: unknown, i: number) => i % 2 === 1)
			.flatMap((of: unknown) => Object(resolve(objects, of)));

		expect(elements.filter((one) => !known.test(one['/S']))).toEqual([]);
		expect(kept).toHaveLength(marks);
		expect(kept.filter((one: unknown) => one === null)).toEqual([]);
	});

	test('is the same, byte by byte, when it is made again', async () => {
		expect((await pdf(about, blocks, running)).equals(bytes)).toBe(true);
	});
});

test.each([
	['what Italian needs', 'Perché «così» è più città – “ecco” l’euro: 5 €…', undefined],
	['letters of neighbours', 'Łukasz Żółć, Çağla, Ștefan, Ærø', undefined],
	['pictures, which go', 'Festa 🎉🏡 in piazza', 'Festa in piazza'],
	['an arrow, said with other signs', 'da → a', 'da -> a'],
	['letters of far away', 'Заря', '????'],
	['what nobody sees', 'uno\u200bdue\u0007tre', 'unoduetre'],
	['an accent put beside its letter', 'perche\u0301', 'perché']
])('a paper writes %s', (_, text, shown = text) => {
	expect(printable(text).text).toBe(shown);
});

test('what could not be printed is still read aloud as it was written', () => {
	expect(printable('Festa 🎉 in piazza').meant).toBe('Festa 🎉 in piazza');
	expect(printable('Festa in piazza').meant).toBeUndefined();
});

test.each([24, 25, 26])(
	'after %i lines no heading stays alone at the foot of a page, and no line at the top of the next',
	{ timeout: 60_000 },
	async (lines) => {
		const filling = Array.from({ length: lines }, (_, i): Block => ({ kind: 'text', text: `Riga ${i}` }));
		const after: Block[] = [
			{ kind: 'heading', level: 3, text: 'Un punto' },
			{ kind: 'text', text: LONG.repeat(4) }
		];

		const [first = '', second = ''] = drawnOn(readPdf(await pdf(about, [...filling, ...after], running)));
		const marks = (page: string) =>
			page.split(/(?=\/(?:H3|P|Artifact)\b)/).filter((one) => /^\/(H3|P)/.test(one));

		expect(marks(first).at(-1)).toMatch(/^\/P/);
		expect(second.match(/TJ/g)?.length).toBeGreaterThan(3);
		const top = marks(second)[0] ?? '';
		if (top.startsWith('/P')) expect(top.match(/TJ/g)?.length).toBeGreaterThan(1);
	}
);
