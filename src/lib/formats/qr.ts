import { create } from 'qrcode';

/** The pattern laid over the squares: any reader takes any of the eight, and weighing them costs more than drawing. */
const MASK = 3;

/** The squares of a QR code, from the top: each row a hexadecimal number whose bits are its dark squares. */
export function qr(text: string) {
	const bytes = [{ data: new TextEncoder().encode(text), mode: 'byte' as const }];
	const { modules } = create(bytes, { errorCorrectionLevel: 'M', maskPattern: MASK });
	const { size, data } = modules;
	return Array.from({ length: size }, (_, y) => inHex(data.subarray(y * size, (y + 1) * size))).join(' ');
}

function inHex(squares: Uint8Array) {
	let digits = '';
	let four = 0;
	squares.forEach((dark, index) => {
		four = 2 * four + dark;
		if ((squares.length - index) % 4 !== 1) return;
		digits += four.toString(16);
		four = 0;
	});
	return digits;
}
