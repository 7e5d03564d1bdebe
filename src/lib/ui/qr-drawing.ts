/** White around the code, without which a phone does not find it. */
const QUIET = 4;

/**
 * The squares of a QR code as a drawing: the path of an SVG, to be stroked one unit wide and not filled, and its
 * viewBox. Dark squares side by side are one stroke, through their middle.
 */
export function drawingOf(squares: string) {
	const rows = squares.split(' ');
	const side = rows.length + 2 * QUIET;
	const path = rows.map((row, y) => strokesOf(row, rows.length, y)).join('');
	return { path, viewBox: `${-QUIET} ${-QUIET - 0.5} ${side} ${side}` };
}

function strokesOf(row: string, size: number, y: number) {
	const bits = BigInt(`0x${row}`).toString(2).padStart(size, '0');
	let strokes = '';
	for (let from = bits.indexOf('1'); from >= 0;) {
		const light = bits.indexOf('0', from);
		const to = light < 0 ? size : light;
		strokes += `M${from} ${y}h${to - from}`;
		from = bits.indexOf('1', to);
	}
	return strokes;
}
