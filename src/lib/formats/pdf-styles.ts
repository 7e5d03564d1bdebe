import type { Look, Tone } from './pdf-blocks';
import type { FontName } from './pdf-files.server';

/** How letters look: points, colours, the white before them and what is taken from between their lines. */
export type Style = {
	readonly font: FontName;
	readonly size: number;
	readonly colour: string;
	readonly gap: number;
	readonly tight?: number;
};

const INK = '#14283f';
const SOFT = '#455b71';
export const TONES: Readonly<Record<Tone, string>> = { good: '#00664a', bad: '#b3203a', neutral: '#8a8f98' };

export const HEADINGS: Readonly<Record<1 | 2 | 3, Style>> = {
	1: { font: 'bold', size: 27, colour: INK, gap: 6, tight: -8 },
	2: { font: 'bold', size: 18, colour: INK, gap: 26, tight: -3 },
	3: { font: 'bold', size: 13.5, colour: INK, gap: 16, tight: -2 }
};
export const LOOKS: Readonly<Record<Look, Style>> = {
	plain: { font: 'plain', size: 12, colour: INK, gap: 7 },
	lead: { font: 'plain', size: 14, colour: INK, gap: 8 },
	strong: { font: 'bold', size: 12, colour: INK, gap: 7 },
	soft: { font: 'plain', size: 10.5, colour: SOFT, gap: 5 },
	code: { font: 'code', size: 9, colour: INK, gap: 7 },
	kicker: { font: 'bold', size: 12, colour: SOFT, gap: 4 }
};
/** How far a list and an aside stand in, and how wide the first column of a table is. */
export const INDENT = 16;
export const TERM = 130;
