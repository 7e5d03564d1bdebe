import { create } from 'qrcode';

/** White around the code, without which a phone does not find it. */
const QUIET = 4;

/** A QR code as a drawing: the path of an SVG and its viewBox. */
export function qr(text: string) {
	const { modules } = create(text, { errorCorrectionLevel: 'M' });
	const { size } = modules;
	const side = size + 2 * QUIET;
	const path = Array.from({ length: size }, (_, y) =>
		Array.from({ length: size }, (_, x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : '')).join('')
	).join('');
	return { path, viewBox: `${-QUIET} ${-QUIET} ${side} ${side}` };
}
