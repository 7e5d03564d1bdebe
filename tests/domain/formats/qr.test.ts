import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qr } from '../../../src/lib/formats/qr';
import { drawingOf } from '../../../src/lib/ui/qr-drawing';

/** The squares that the strokes of a drawing cover. */
function squaresOf(path: string) {
	const dark = new Set<string>();
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
		for (let i = 0; i < Number(length); i++) dark.add(`${Number(x) + i} ${y}`);
	return dark;
}

const inBytes = (text: string) => ({ data: new TextEncoder().encode(text), mode: 'byte' as const });
const inCapitals = (text: string) => ({ data: text, mode: 'alphanumeric' as const });

test.each([
	['https://tavoli.comune.example.it/vota/codice#K7P3-X9AB', inBytes],
	['f'.repeat(64), inBytes],
	['è già qui', inBytes],
	['0F'.repeat(32), inCapitals]
])('the strokes of a drawing are the dark squares of the code of %s', (text, segmentOf) => {
	const { modules } = create([segmentOf(text)], { errorCorrectionLevel: 'M', maskPattern: 3 });
	const expected = new Set<string>();
	for (let y = 0; y < modules.size; y++)
		for (let x = 0; x < modules.size; x++) if (modules.get(y, x) === 1) expected.add(`${x} ${y}`);

	const { path, viewBox } = drawingOf(qr(text));

	expect(squaresOf(path)).toEqual(expected);
	expect(viewBox).toBe(`-4 -4.5 ${modules.size + 8} ${modules.size + 8}`);
});
