import { createHash } from 'node:crypto';
import type { Picture } from '../../src/lib/files/pictures.server';

/** A picture made anew, as a command gets it; each name is another one. */
export function aPicture(name = 'cortile'): Picture {
	const bytes = Buffer.from(`webp ${name}`);
	return { hash: createHash('sha256').update(bytes).digest('hex'), width: 1600, height: 1200, bytes };
}

export const ALT = 'Il cortile della scuola, oggi vuoto, con tre alberi.';
