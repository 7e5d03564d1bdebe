import read from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qr } from '../../../src/lib/formats/qr';
import { drawingOf } from '../../../src/lib/ui/qr-drawing';

const PIXELS = 4;

/** A drawing as a camera would see it: each square of its viewBox some pixels wide, black where a stroke covers it. */
function photographOf({ path, viewBox }: ReturnType<typeof drawingOf>) {
	const [left = 0, top = 0, side = 0] = viewBox.split(' ').map(Number);
	const width = side * PIXELS;
	const data = new Uint8ClampedArray(width * width * 4).fill(255);
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
		const from = (Number(x) - left) * PIXELS;
		const above = (Number(y) - 0.5 - top) * PIXELS;
		for (let row = above; row < above + PIXELS; row++)
			for (let column = from; column < from + Number(length) * PIXELS; column++)
				data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
	}
	return { width, height: width, data };
}

test.each([
	'https://tavoli.comune.example.it/vota/codice#K7P3-X9AB',
	'f'.repeat(64),
	'è già qui',
	'0F'.repeat(32),
	'0123456789'
])('a camera reads %s off its drawing', (text) => {
	expect(read(photographOf(drawingOf(qr(text))))).toBe(text);
});

test('a receipt in capitals takes fewer squares than in small letters, and white is left around it', () => {
	expect(drawingOf(qr('0F'.repeat(32))).viewBox).toBe('-4 -4.5 41 41');
	expect(drawingOf(qr('0f'.repeat(32))).viewBox).toBe('-4 -4.5 45 45');
});
