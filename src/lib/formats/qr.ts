import { create } from 'qrcode';

/** The pattern laid over the squares: any reader takes any of the eight, and weighing them costs more than drawing. */
const MASK = 3;
/** What a code holds in two thirds of the room: digits, capitals and these. */
const CAPITALS = /^[0-9A-Z $%*+./:-]*$/;

/** The squares of a QR code, from the top: each row a hexadecimal number whose bits are its dark squares. */
export function qr(text: string) {
	const { modules } = create([segmentOf(text)], { errorCorrectionLevel: 'M', maskPattern: MASK });
	const { size, data } = modules;
	const rows: string[] = [];
	for (let from = 0; from < data.length; from += size) rows.push(inHex(data.subarray(from, from + size)));
	return rows.join(' ');
}

const segmentOf = (text: string) =>
	CAPITALS.test(text)
		? { data: text, mode: 'alphanumeric' as const }
		: { data: new TextEncoder().encode(text), mode: 'byte' as const };

const DIGITS = '0123456789abcdef';

function inHex(squares: Uint8Array) {
	let digits = '';
	let four = 0;
	for (const [index, dark] of squares.entries()) {
		four = 2 * four + dark;
		if ((squares.length - index) % 4 !== 1) continue;
		digits += DIGITS[four] ?? '';
		four = 0;
	}
	return digits;
}
