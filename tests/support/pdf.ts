import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Dictionary = Record<string, unknown>;
type Held = {
	readonly value?: unknown;
	readonly stream?: { readonly data: string; readonly dict: Dictionary };
};

/** A PDF as programs of others read it: qpdf and poppler, which the test command installs. */
export function readPdf(bytes: Uint8Array) {
	const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
	const file = join(folder, 'a.pdf');
	writeFileSync(file, bytes);
	const run = (tool: string, ...args: string[]) =>
		execFileSync(tool, [...args, file], { encoding: 'utf8', maxBuffer: 1e8 });
	try {
		const check = run('qpdf', '--check');
		const whole = JSON.parse(
			run('qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized')
		);
		const objects: Record<string, Held> = whole.qpdf[1];
		return {
			check,
			info: infoIn(run('pdfinfo')),
			fonts: run('pdffonts').split('\n').slice(2).filter(Boolean),
			structure: run('pdfinfo', '-struct-text'),
			objects,
			catalog: dictionaryOf(objects, trailerOf(objects)['/Root'])
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const infoIn = (said: string) =>
	Object.fromEntries(said.split('\n').map((line) => line.split(/:\s+(.*)/).slice(0, 2)));

/** Only what is heard of it, and what it says of itself. */
export function hearPdf(bytes: Uint8Array) {
	const given = { input: bytes, encoding: 'utf8' } as const;
	return {
		info: infoIn(execFileSync('pdfinfo', ['-'], given)),
		structure: execFileSync('pdfinfo', ['-struct-text', '-'], given)
	};
}

export type PdfRead = ReturnType<typeof readPdf>;

const textOf = (data: string) => Buffer.from(data, 'base64').toString('latin1');

export const trailerOf = (objects: Record<string, Held>): Dictionary => Object(objects['trailer']?.value);

/** What a reference such as `3 0 R` points at; anything else as it is. */
export function resolve(objects: Record<string, Held>, what: unknown): unknown {
	if (typeof what !== 'string' || !/^\d+ \d+ R$/.test(what)) return what;
	const held = objects[`obj:${what}`];
	return held?.stream ? held.stream.dict : held?.value;
}

export const dictionaryOf = (objects: Record<string, Held>, what: unknown): Dictionary =>
	Object(resolve(objects, what));

/** The packet of metadata, as it is written. */
export function metadataOf({ objects, catalog }: PdfRead) {
	const stream = objects[`obj:${catalog['/Metadata']}`]?.stream;
	return {
		packed: stream?.dict['/Filter'] !== undefined,
		xml: Buffer.from(stream?.data ?? '', 'base64').toString('utf8')
	};
}

/** What each page draws, as the list of its operators with what stands before each. */
export const drawnOn = ({ objects }: PdfRead) =>
	Object.values(objects)
		.map(({ value }) => Object(value))
		.filter((value) => value['/Type'] === '/Page')
		.map((page) => {
			const held = objects[`obj:${page['/Contents']}`]?.stream;
			return textOf(held?.data ?? '');
		});

const SHOWS = /^(Tj|TJ|'|"|f|F|f\*|S|s|B|b|B\*|b\*|Do|sh|BI)$/;

/** Everything that is drawn outside of any mark: for who listens to a page it would not exist. */
export function unmarked(content: string) {
	const words = content
		.replace(/<[0-9a-f]*>/gi, '')
		.replace(/\([^)]*\)/g, '')
		.split(/\s+/);
	let depth = 0;
	return words.filter((word) => {
		if (word === 'BDC' || word === 'BMC') depth++;
		if (word === 'EMC') depth--;
		return SHOWS.test(word) && depth === 0;
	});
}

/** The letters without a shape, which a PDF/A may not hold. */
export const shapeless = (content: string) =>
	[...content.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) =>
		(hex.match(/.{4}/g) ?? []).filter((glyph) => glyph === '0000')
	);
