import { MARGINS, type ArchivalPdf } from './pdf-archival.server';
import type { Block, Entry, Look } from './pdf-blocks';
import { printable } from './pdf-letters';
import { HEADINGS, INDENT, LOOKS, TERM, type Style } from './pdf-styles';

/** The height of what fits on a page. */
const PAGE = 700;

/** A line in bold or a small one says something of what follows, and is not left behind on another page. */
const introduces = ({ look }: { readonly look?: Look }, next: Block | undefined) =>
	(look === 'strong' || look === 'soft') && next !== undefined && next.kind !== 'heading';

/** How much room blocks take where they are about to be laid. */
export class PdfMeasures {
	protected left = 0;

	constructor(protected readonly document: ArchivalPdf) {}

	/** How much of the first block must stand together, with what it introduces. */
	protected least(blocks: readonly Block[]): number {
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

	protected total(blocks: readonly Block[]): number {
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
	protected start(text: string, style: Style) {
		const height = this.heightOf(text, style);
		const line = this.document.currentLineHeight(true);
		return style.gap + (height > 3.5 * line ? 2 * line : height);
	}

	protected entryHeight(item: Entry | undefined) {
		if (!item) return 0;
		return this.indented(() => {
			const detail = item.detail ? this.heightOf(item.detail, LOOKS.soft) : 0;
			return Math.min(LOOKS.plain.gap + this.heightOf(item.text, LOOKS.plain) + detail, PAGE / 2);
		});
	}

	protected rowHeight(row: readonly [string, string] | undefined) {
		if (!row) return 0;
		return (
			2 +
			Math.max(
				this.heightOf(row[0], LOOKS.soft, TERM),
				this.heightOf(row[1], LOOKS.plain, this.width() - TERM - INDENT)
			)
		);
	}

	/** Chooses the letters, and measures with them. */
	protected heightOf(text: string, { font, size, tight = 0 }: Style, width = this.width()) {
		this.document.font(font, size);
		return this.document.heightOfString(printable(text).text, { width, lineGap: tight });
	}

	protected indented<T>(work: () => T): T {
		this.left += INDENT;
		const done = work();
		this.left -= INDENT;
		return done;
	}

	protected readonly width = () => this.document.page.width - MARGINS.left - MARGINS.right - this.left;
}
