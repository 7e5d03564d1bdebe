import { readFileSync } from 'node:fs';

/** What goes inside every PDF, so that it looks the same in fifty years. A build holds these bytes itself. */
export const FONTS = {
	plain: readFileSync(new URL('./fonts/titillium-web-regular.ttf', import.meta.url)),
	bold: readFileSync(new URL('./fonts/titillium-web-700.ttf', import.meta.url)),
	code: readFileSync(new URL('./fonts/roboto-mono-regular.ttf', import.meta.url))
};
export type FontName = keyof typeof FONTS;

/** What our colours mean. */
export const SRGB = readFileSync(new URL('./fonts/sRGB-IEC61966-2.1.icc', import.meta.url));
