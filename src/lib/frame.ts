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

/** The page with its frame in it. */
export const framed = (html: string, frame: Frame | null) =>
	frame ? html.replace(MARK, (_, part: keyof Frame) => frame[part]) : html;
