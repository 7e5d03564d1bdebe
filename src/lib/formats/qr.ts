import { create } from 'qrcode';

/** The pattern laid over the squares: any reader takes any of the eight, and weighing them costs more than drawing. */
const MASK = 3;

/** The squares of a QR code, from the top: each row a hexadecimal number whose bits are its dark squares. */
export function qr(text: string) {
	const bytes = [{ data: new TextEncoder().encode(text), mode: 'byte' as const }];
	const { modules } = create(bytes, { errorCorrectionLevel: 'M', maskPattern: MASK });
	const { size, data } = modules;
	const rows = Array.from({ length: size }, (_, y) => data.subarray(y * size, (y + 1) * size).join(''));
	return rows.map((row) => BigInt(`0b${row}`).toString(16)).join(' ');
}
