import { ArchivalPdf, MARGINS, type About } from './pdf-archival.server';
import { PdfPages } from './pdf-pages.server';
import type { Block } from './pdf-blocks';

type Running = {
	readonly head: string;
	readonly number: string;
	readonly page: (at: number, of: number) => string;
};

/** See `pdf`, which loads this. */
export async function writePdf(about: About, blocks: readonly Block[], running: Running): Promise<Buffer> {
	const document = new ArchivalPdf(about);
	const pages = new PdfPages(document);
	await pages.lay(blocks);
	runOn(document, running);
	return document.bytes();
}

const SOFT = '#455b71';
const LINE = '#d8d5cc';

/** What is on every page and belongs to none: whoever listens does not hear it again and again. */
function runOn(document: ArchivalPdf, { head, number, page }: Running) {
	const { count } = document.bufferedPageRange();
	for (let at = 0; at < count; at++) {
		document.switchToPage(at);
		const { width, height, margins } = document.page;
		const across = width - MARGINS.left - MARGINS.right;
		margins.bottom = 0;
		document.markContent('Artifact', { type: 'Pagination' });
		document.font('plain', 9.5).fillColor(SOFT);
		if (at > 0) document.text(head, MARGINS.left, 36, { width: across, lineBreak: false });
		document.text(number, MARGINS.left, height - 48, { lineBreak: false });
		document.text(page(at + 1, count), MARGINS.left, height - 48, { width: across, align: 'right' });
		document.rect(MARGINS.left, height - 56, across, 0.75).fill(LINE);
		document.endMarkedContent();
	}
}
