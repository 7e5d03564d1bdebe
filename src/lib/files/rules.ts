const MB = 1024 * 1024;

/** The heaviest picture that is taken in: more than a good telephone writes. */
export const MOST_MEGABYTES = 12;
export const PICTURE_ROOM = MOST_MEGABYTES * MB;

/** Points of the largest picture: few bytes may hold more of them than a machine can. */
export const MOST_PIXELS = 64_000_000;

/** What is kept of a picture: its longer side, and its bytes. */
export const LARGE = { side: 1600, bytes: 300_000 };

/** What a page shows of it at first: as wide as a column of text, and light. */
export const SMALL = { side: 640, bytes: 24_000 };

export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp';

/** What bytes say that they are in their first letters; a name and a type can say anything. */
export function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heif' | undefined {
	const at = (place: number, words: string) => lettersOf(bytes, place, words.length) === words;
	if (at(0, '\u00ff\u00d8\u00ff')) return 'jpeg';
	if (at(0, '\u0089PNG\r\n\u001a\n')) return 'png';
	if (at(0, 'RIFF') && at(8, 'WEBP')) return 'webp';
	return at(4, 'ftyp') && HEIF.includes(lettersOf(bytes, 8, 4)) ? 'heif' : undefined;
}

/** As iPhones name their photographs. */
const HEIF = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];

/** A PNG that moves says so before its first picture. */
export function moves(png: Uint8Array): boolean {
	for (let at = 8; at + 8 <= png.length;) {
		const name = lettersOf(png, at + 4, 4);
		if (name === 'acTL') return true;
		if (name === 'IDAT') return false;
		at += 12 + new DataView(png.buffer, png.byteOffset + at, 4).getUint32(0);
	}
	return false;
}

const lettersOf = (bytes: Uint8Array, from: number, length: number) =>
	String.fromCharCode(...bytes.subarray(from, from + length));

type Sides = { readonly width: number; readonly height: number };

/** The sides that a page keeps free for a picture, so that nothing jumps when it comes. */
export function shownAs({ width, height }: Sides): Sides {
	const scale = Math.min(1, SMALL.side / Math.max(width, height));
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where a picture is read: its bytes name its address, which therefore never shows anything else. */
export const addressOf = (hash: string) => `/immagini/${hash}.webp`;
export const smallAddressOf = (hash: string) => `/immagini/${hash}-piccola.webp`;

/** The same read back: which picture, and whether the light one. */
export function readAddress(name: string) {
	const [, hash, small] = name.match(/^([0-9a-f]{64})(-piccola)?$/) ?? [];
	return hash === undefined ? undefined : { hash, small: small !== undefined };
}
