import { create } from 'qrcode';

/** White around the code, without which a phone does not find it. */
const QUIET = 4;

/** The pattern laid over the squares: any reader takes any of the eight, and weighing them costs more than drawing. */
const MASK = 3;

/** A QR code as a drawing: the path of an SVG, to be stroked one unit wide and not filled, and its viewBox. */
export function qr(text: string) {
	const bytes = [{ data: new TextEncoder().encode(text), mode: 'byte' as const }];
	const { modules } = create(bytes, { errorCorrectionLevel: 'M', maskPattern: MASK });
	const { size } = modules;
	const side = size + 2 * QUIET;
	const path = Array.from({ length: size }, (_, y) => rowOf(size, y, (x) => modules.get(y, x) === 1)).join(
		''
	);
	return { path, viewBox: `${-QUIET} ${-QUIET - 0.5} ${side} ${side}` };
}

/** Dark squares side by side are one stroke, through their middle. */
function rowOf(size: number, y: number, isDark: (x: number) => boolean) {
	let path = '';
	for (let x = 0; x < size; x++) {
		if (!isDark(x)) continue;
		const from = x;
		while (x + 1 < size && isDark(x + 1)) x++;
		path += `M${from} ${y}h${x + 1 - from}`;
	}
	return path;
}
