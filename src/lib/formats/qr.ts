import encode from 'qr';

/** The pattern laid over the squares: any reader takes any of the eight, and weighing them costs more than drawing. */
const MASK = 3;
/** White around the code, of which the library wants some; the drawing has its own. */
const BORDER = 1;

/** The squares of a QR code, from the top: each row a hexadecimal number whose bits are its dark squares. */
export const qr = (text: string) =>
	encode(text, 'raw', { ecc: 'medium', mask: MASK, border: BORDER })
		.slice(BORDER, -BORDER)
		.map((row) => inHex(row.slice(BORDER, -BORDER)))
		.join(' ');

function inHex(squares: readonly boolean[]) {
	let digits = '';
	let four = 0;
	squares.forEach((dark, index) => {
		four = 2 * four + Number(dark);
		if ((squares.length - index) % 4 !== 1) return;
		digits += four.toString(16);
		four = 0;
	});
	return digits;
}
