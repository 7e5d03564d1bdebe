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

test('the squares of a receipt are those that any other library draws with the same pattern', () => {
	const rows = [
		'1fd024d7f 105c59241 1747e745d 17590695d 174c1ca5d 104cbcb41 1fd55557f 001bb6100',
		'16e37154b 0c25ae224 185b85c38 0a3b1aca1 185b51d1e 07184926a 115f43c91 0e9cac4a8',
		'1e5655485 148ce54de 0866a7ae0 0d868d599 10ee12591 139ab1f14 06ebeb279 0e8921492',
		'147a465fc 001b95f1a 1fd02f95e 10504f118 1746de7f9 1752dacaf 175839ac0 1046c9348',
		'1fd412712'
	];
	expect(qr('0F'.repeat(32))).toBe(rows.join(' '));
});
