import { MARGINS, type ArchivalPdf } from './pdf-archival.server';
import type { Block, Entry, Look, Tone } from './pdf-blocks';
import type { FontName } from './pdf-files.server';
import { printable } from './pdf-letters';

type Element = ReturnType<ArchivalPdf['struct']>;
type Style = {
	readonly font: FontName;
	readonly size: number;
	readonly colour: string;
	readonly gap: number;
	readonly tight?: number;
};

const INK = '#14283f';
const SOFT = '#455b71';
const TONES: Readonly<Record<Tone, string>> = { good: '#00664a', bad: '#b3203a', neutral: '#8a8f98' };

const HEADINGS: Readonly<Record<1 | 2 | 3, Style>> = {
	1: { font: 'bold', size: 27, colour: INK, gap: 6, tight: -8 },
	2: { font: 'bold', size: 18, colour: INK, gap: 26, tight: -3 },
	3: { font: 'bold', size: 13.5, colour: INK, gap: 16, tight: -2 }
};
const LOOKS: Readonly<Record<Look, Style>> = {
	plain: { font: 'plain', size: 12, colour: INK, gap: 7 },
	lead: { font: 'plain', size: 14, colour: INK, gap: 8 },
	strong: { font: 'bold', size: 12, colour: INK, gap: 7 },
	soft: { font: 'plain', size: 10.5, colour: SOFT, gap: 5 },
	code: { font: 'code', size: 9, colour: INK, gap: 7 },
	kicker: { font: 'bold', size: 12, colour: SOFT, gap: 4 }
};
const INDENT = 16;
const TERM = 130;
/** The height of what fits on a page. */
const PAGE = 700;
/** The types know no scope, and a head of a row has one. */
const ROW_HEADER = { lang: undefined, scope: 'Row' };

/** A line in bold or a small one says something of what follows, and is not left behind on another page. */
const introduces = ({ look }: { readonly look?: Look }, next: Block | undefined) =>
	(look === 'strong' || look === 'soft') && next !== undefined && next.kind !== 'heading';

/** Lays blocks on pages: no heading stays alone at the foot of one, no line alone at the top of the next. */
export class PdfPages {
	private left = 0;

	constructor(private readonly document: ArchivalPdf) {
		document.addPage();
	}

	lay(blocks: readonly Block[]) {
		const whole = this.document.struct('Document');
		this.document.addStructure(whole);
		this.into(whole, blocks);
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

	/** How much of the first block must stand together, with what it introduces. */
	private least(blocks: readonly Block[]): number {
		const [block, ...after] = blocks;
		if (!block) return 0;
		if (block.kind === 'heading') {
			const style = HEADINGS[block.level];
			return style.gap + this.heightOf(block.text, style) + this.least(after);
		}
		if (block.kind === 'text') {
			const own = this.start(block.text, LOOKS[block.look ?? 'plain']);
			return introduces(block, after[0]) ? own + this.least(after) : own;
		}
		if (block.kind === 'list') return this.entryHeight(block.items[0]);
		if (block.kind === 'facts') return this.rowHeight(block.rows[0]);
		return this.indented(() => Math.min(this.total(block.blocks), PAGE / 2));
	}

	private total(blocks: readonly Block[]): number {
		return blocks.reduce((sum, block) => {
			if (block.kind === 'heading')
				return sum + HEADINGS[block.level].gap + this.heightOf(block.text, HEADINGS[block.level]);
			if (block.kind === 'text') {
				const style = LOOKS[block.look ?? 'plain'];
				return sum + style.gap + this.heightOf(block.text, style);
			}
			if (block.kind === 'list')
				return sum + block.items.reduce((all, item) => all + this.entryHeight(item), 0);
			return sum + PAGE;
		}, 0);
	}

	/** Three lines or fewer stay together; of a longer text at least two. */
	private start(text: string, style: Style) {
		const height = this.heightOf(text, style);
		const line = this.document.currentLineHeight(true);
		return style.gap + (height > 3.5 * line ? 2 * line : height);
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

	private indented<T>(work: () => T): T {
		this.left += INDENT;
		const done = work();
		this.left -= INDENT;
		return done;
	}

	/** Chooses the letters, and measures with them. */
	private heightOf(text: string, { font, size, tight = 0 }: Style, width = this.width()) {
		this.document.font(font, size);
		return this.document.heightOfString(printable(text).text, { width, lineGap: tight });
	}

	private entryHeight(item: Entry | undefined) {
		if (!item) return 0;
		return this.indented(() => {
			const detail = item.detail ? this.heightOf(item.detail, LOOKS.soft) : 0;
			return Math.min(LOOKS.plain.gap + this.heightOf(item.text, LOOKS.plain) + detail, PAGE / 2);
		});
	}

	private rowHeight(row: readonly [string, string] | undefined) {
		if (!row) return 0;
		return (
			2 +
			Math.max(
				this.heightOf(row[0], LOOKS.soft, TERM),
				this.heightOf(row[1], LOOKS.plain, this.width() - TERM - INDENT)
			)
		);
	}

	private readonly width = () => this.document.page.width - MARGINS.left - MARGINS.right - this.left;
	private readonly lastPage = () => this.document.bufferedPageRange().count - 1;
}
