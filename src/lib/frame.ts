const PARTS = ['header', 'help', 'rating', 'footer'] as const;

/** What stands around every page, as it is shown. */
export type Frame = Readonly<Record<(typeof PARTS)[number], string>>;

const MARK = new RegExp(`<!--frame: (${PARTS.join('|')})-->`, 'g');

const markOf = (part: (typeof PARTS)[number]) => `<!--frame: ${part}-->`;

/**
 * What a whole page holds in place of its frame while it is written. The data that travel with it for its scripts
 * keep these marks: so the frame is sent once, where it is shown. No text of a person can hold one, being escaped.
 */
export const MARKS = Object.fromEntries(PARTS.map((part) => [part, markOf(part)])) as Frame;

/** What the reader chose, in the first lines of every page: its language, the size of its text, its contrast. */
export type Chosen = Readonly<Record<'lingua' | 'testo' | 'contrasto', string>>;

/**
 * The page as it is sent, with what the reader chose and its frame in it. Its text is taken to pieces and put together
 * once, as bytes: a copy of a long one takes a tenth of the time in which it was written.
 */
export function framed(html: string, chosen: Chosen, frame: Frame | null) {
	const pieces: string[] = [];
	let from = html.indexOf('<head>');
	pieces.push(html.slice(0, from).replace(/%(\w+)%/g, (_, name: keyof Chosen) => chosen[name]));
	for (const { 0: mark, 1: part, index } of frame ? html.matchAll(MARK) : []) {
		pieces.push(html.slice(from, index), frame?.[part as keyof Frame] ?? '');
		from = index + mark.length;
	}
	pieces.push(html.slice(from));
	return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}
