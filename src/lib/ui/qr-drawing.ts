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
	return Array.from(bits.matchAll(/1+/g), ({ 0: dark, index }) => `M${index} ${y}h${dark.length}`).join('');
}
