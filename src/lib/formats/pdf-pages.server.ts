import { setImmediate } from 'node:timers/promises';
import { MARGINS, type ArchivalPdf } from './pdf-archival.server';
import type { Block, Entry, Tone } from './pdf-blocks';
import { printable } from './pdf-letters';
import { PdfMeasures } from './pdf-measures.server';
import { HEADINGS, INDENT, LOOKS, TERM, TONES, type Style } from './pdf-styles';

/** How many blocks of a long paper are laid without a pause. */
const TOGETHER = 4;

type Element = ReturnType<ArchivalPdf['struct']>;
/** The types know no scope, and a head of a row has one. */
const ROW_HEADER = { lang: undefined, scope: 'Row' };

/** Lays blocks on pages: no heading stays alone at the foot of one, no line alone at the top of the next. */
export class PdfPages extends PdfMeasures {
	constructor(document: ArchivalPdf) {
		super(document);
		document.addPage();
	}

	/** A long paper takes seconds: between its blocks whoever else asks for something is answered. */
	async lay(blocks: readonly Block[]) {
		const whole = this.document.struct('Document');
		this.document.addStructure(whole);
		for (const [at, block] of blocks.entries()) {
			if (at % TOGETHER === TOGETHER - 1) await setImmediate();
			this.makeRoom(this.least(blocks.slice(at)));
			this.put(whole, block);
		}
		whole.end();
	}

	private into(parent: Element, blocks: readonly Block[]) {
		for (const [at, block] of blocks.entries()) {
			this.makeRoom(this.least(blocks.slice(at)));
			this.put(parent, block);
		}
	}

	private put(parent: Element, block: Block) {
		if (block.kind === 'heading') this.say(parent, `H${block.level}`, block.text, HEADINGS[block.level]);
		if (block.kind === 'text') this.say(parent, 'P', block.text, LOOKS[block.look ?? 'plain']);
		if (block.kind === 'list') this.list(parent, block.items);
		if (block.kind === 'facts') this.facts(parent, block.rows);
		if (block.kind === 'aside') this.aside(parent, block);
	}

	private makeRoom(height: number) {
		if (this.document.y > MARGINS.top && this.document.y + height > this.document.page.maxY())
			this.document.addPage();
	}

	private say(
		parent: Element,
		type: string,
		written: string,
		style: Style,
		at: { x?: number; width?: number; gap?: number } = {}
	) {
		const { text, meant } = printable(written);
		const { document } = this;
		const height = this.heightOf(written, style, at.width);
		if (document.y > MARGINS.top) document.y += at.gap ?? style.gap;
		const line = document.currentLineHeight(true);
		const over = Math.round((document.y + height - document.page.maxY()) / line);
		if (over === 1 && height > 1.5 * line) document.page.margins.bottom += line;
		parent.add(
			document.struct(type, meant === undefined ? {} : { actual: meant }, () => {
				document.fillColor(style.colour);
				document.text(text, at.x ?? MARGINS.left + this.left, document.y, {
					width: at.width ?? this.width(),
					lineGap: style.tight ?? 0
				});
			})
		);
	}

	private list(parent: Element, items: readonly Entry[]) {
		const list = this.document.struct('L');
		parent.add(list);
		for (const item of items) {
			this.makeRoom(this.entryHeight(item));
			if (this.document.y > MARGINS.top) this.document.y += LOOKS.plain.gap;
			const entry = this.document.struct('LI');
			list.add(entry);
			const { y } = this.document;
			this.say(entry, 'Lbl', '•', LOOKS.strong, { gap: 0 });
			this.document.y = y;
			const body = this.document.struct('LBody');
			entry.add(body);
			this.indented(() => {
				this.say(body, 'P', item.text, LOOKS.plain, { gap: 0 });
				if (item.detail) this.say(body, 'P', item.detail, LOOKS.soft, { gap: 0 });
			});
			entry.end();
		}
		list.end();
	}

	private facts(parent: Element, rows: readonly (readonly [string, string])[]) {
		const table = this.document.struct('Table');
		parent.add(table);
		this.document.y += 12;
		for (const row of rows) {
			this.makeRoom(this.rowHeight(row));
			const [term, value] = row;
			const line = this.document.struct('TR');
			table.add(line);
			const { y } = this.document;
			const header = this.document.struct('TH', ROW_HEADER);
			line.add(header);
			this.say(header, 'P', term, LOOKS.soft, { width: TERM, gap: 1.5 });
			const below = this.document.y;
			this.document.y = y;
			const cell = this.document.struct('TD');
			line.add(cell);
			this.say(cell, 'P', value, LOOKS.plain, {
				x: MARGINS.left + TERM + INDENT,
				width: this.width() - TERM - INDENT,
				gap: 0
			});
			this.document.y = Math.max(below, this.document.y) + 2;
			line.end();
		}
		table.end();
	}

	private aside(
		parent: Element,
		{ tone, blocks }: { readonly tone: Tone; readonly blocks: readonly Block[] }
	) {
		const { document } = this;
		const part = document.struct('Div');
		parent.add(part);
		document.y += 10;
		const from = { page: this.lastPage(), y: document.y + 4 };
		this.indented(() => this.into(part, blocks));
		part.end();
		const to = { page: this.lastPage(), y: document.y };
		for (let page = from.page; page <= to.page; page++) {
			document.switchToPage(page);
			const top = page === from.page ? from.y : MARGINS.top;
			const bottom = page === to.page ? to.y : document.page.maxY();
			document.markContent('Artifact', { type: 'Layout' });
			document.rect(MARGINS.left + this.left, top, 3, bottom - top).fill(TONES[tone]);
			document.endMarkedContent();
		}
		document.y = to.y + 6;
	}

	private readonly lastPage = () => this.document.bufferedPageRange().count - 1;
}
