import type { writePdf } from './pdf-document.server';

/**
 * A tagged PDF/A-2a: blocks one under the other, on as many pages as they take, with a line above and one below.
 * What writes it is a quarter of what would be read at the start, and loaded with the first one.
 */
export async function pdf(...asked: Parameters<typeof writePdf>): Promise<Buffer> {
	const document = await import('./pdf-document.server');
	return document.writePdf(...asked);
}
