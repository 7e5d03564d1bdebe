import { strToU8, zipSync } from 'fflate';

export type Cell = string | number | null;

export type Sheet = {
	readonly name: string;
	readonly header: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
};

type About = {
	readonly title: string;
	/** As `it-IT`. */
	readonly language: string;
	/** The date it bears: the same cells with the same date give the same bytes. */
	readonly at: Date;
};

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * An OpenDocument spreadsheet: numbers are numbers, everything else is a text and no text is a formula. What it
 * is stands first and uncompressed, so that whoever reads the first bytes knows.
 */
export function ods(about: About, sheets: readonly Sheet[]): Uint8Array {
	const part = (text: string) => strToU8(text);
	return zipSync(
		{
			mimetype: [part(MIME), { level: 0 }],
			'META-INF/manifest.xml': part(manifest),
			'content.xml': part(content(sheets)),
			'styles.xml': part(styles(about)),
			'meta.xml': part(meta(about))
		},
		{ mtime: about.at }
	);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMES = 'urn:oasis:names:tc:opendocument:xmlns';
const spaces = (...names: readonly string[]) =>
	names.map((name) => ` xmlns:${name}="${URIS[name] ?? `${NAMES}:${name}:1.0`}"`).join('') +
	' office:version="1.3"';
const URIS: Readonly<Record<string, string>> = {
	fo: `${NAMES}:xsl-fo-compatible:1.0`,
	dc: 'http://purl.org/dc/elements/1.1/'
};

const manifest = `${XML}<manifest:manifest xmlns:manifest="${NAMES}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/>${[
	'content.xml',
	'styles.xml',
	'meta.xml'
]
	.map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
	.join('')}</manifest:manifest>`;

const content = (sheets: readonly Sheet[]) =>
	`${XML}<office:document-content${spaces('office', 'style', 'text', 'table', 'fo')}><office:automatic-styles><style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style><style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${sheets.map(table).join('')}</office:spreadsheet></office:body></office:document-content>`;

const table = ({ name, header, rows }: Sheet) =>
	`<table:table table:name="${escaped(sheetName(name))}"><table:table-column table:style-name="wide" table:number-columns-repeated="${Math.max(1, header.length)}"/><table:table-header-rows>${row(header, ' table:style-name="head"')}</table:table-header-rows>${rows.map((cells) => row(cells)).join('')}</table:table>`;

const row = (cells: readonly Cell[], style = '') =>
	`<table:table-row>${cells.map((value) => cell(value, style)).join('')}</table:table-row>`;

function cell(value: Cell, style: string) {
	if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value)))
		return `<table:table-cell${style}/>`;
	if (typeof value === 'number')
		return `<table:table-cell${style} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
	const lines = value.split(/\r?\n/).map((line) => `<text:p>${spaced(escaped(line))}</text:p>`);
	return `<table:table-cell${style} office:value-type="string">${lines.join('')}</table:table-cell>`;
}

const styles = ({ language }: About) => {
	const [tongue = 'it', country = 'IT'] = language.split('-');
	return `${XML}<office:document-styles${spaces('office', 'style', 'fo')}><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="${tongue}" fo:country="${country}"/></style:default-style></office:styles></office:document-styles>`;
};

const meta = ({ title, language, at }: About) =>
	`${XML}<office:document-meta${spaces('office', 'meta', 'dc')}><office:meta><meta:generator>Tavoli di Quartiere</meta:generator><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language><meta:creation-date>${at.toISOString().slice(0, 19)}</meta:creation-date></office:meta></office:document-meta>`;

/** What XML cannot hold even when escaped, halves of a character included. */
const UNWRITABLE = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) =>
	text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

/** Spaces at the start and side by side, which readers of the format would else make one. */
const spaced = (text: string) =>
	text.replace(/^ +| {2,}/g, (run) => `<text:s text:c="${run.length}"/>`).replaceAll('\t', '<text:tab/>');

/** A name that every program takes for a sheet. */
const sheetName = (name: string) =>
	name
		.replace(/[[\]*?:/\\']/g, ' ')
		.trim()
		.slice(0, 31) || '1';
