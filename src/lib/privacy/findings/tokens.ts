/** A word of a text, as whoever looks for names needs it. */
export type Token = {
	readonly word: string;
	/** Without accents, in small letters. */
	readonly low: string;
	readonly start: number;
	readonly end: number;
	/** Begins with a capital. */
	readonly cap: boolean;
	/** All capitals. */
	readonly upper: boolean;
	/** One letter followed by a full stop. */
	readonly initial: boolean;
	/** What stands between the word before and this one. */
	readonly gap: string;
	/** The first word of a sentence, of a line or of a quotation: its capital says nothing. */
	readonly first: boolean;
	readonly sentence: number;
};

const WORD =
	/(?:sig\.(?:ra|ri|re|na)|dott\.ssa|prof\.ssa|dr\.ssa|v\.le|v\.lo|p\.zza|p\.za|p\.le|c\.so|l\.go)(?!\p{L})|\p{L}[\p{L}\p{M}]*/giu;

/** Accents have no place in our lists: people leave them out, or type them as apostrophes. */
export const plain = (word: string) =>
	word
		.normalize('NFD')
		.replace(/[\p{M}.]/gu, '')
		.toLowerCase();

const isCapital = (letter: string) => letter !== letter.toLowerCase();

/** After these a full stop does not end a sentence. */
const ABBREVIATED =
	/^(?:sig|sigra|sigri|sigg|ra|re|ri|dott|dottssa|ssa|dr|prof|avv|ing|arch|geom|rag|on|mons|s|ss|v|vle|le|p|pza|zza|za|c|so|n|nr|num|tel|cell|art|artt|es|ecc|pag|prot|cod|fisc|cf|d|l|lgs|gg|min|max|int|fam|f|lli|st|sta|b)$/;

export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = [];
	let sentence = 0;
	let end = 0;
	for (const match of text.matchAll(WORD)) {
		const word = match[0];
		const start = match.index;
		const gap = text.slice(end, start);
		const previous = tokens.at(-1);
		const initial = word.length === 1 && text[start + 1] === '.' && isCapital(word);
		const stops =
			previous === undefined || /\n/.test(gap) || (/[.!?…]["»”)]*\s/.test(gap) && !carriesOn(previous, gap));
		if (stops && previous) sentence += 1;
		tokens.push({
			word,
			low: plain(word),
			start,
			end: start + word.length,
			cap: isCapital(word[0] ?? ''),
			upper: word.length > 1 && word === word.toUpperCase(),
			initial,
			gap,
			first: stops || /[:;«"“(–—•*-]\s*$/.test(gap.slice(-4)),
			sentence
		});
		end = start + word.length;
	}
	return tokens;
}

/** A full stop after an abbreviation or an initial is no end. */
const carriesOn = (previous: Token, gap: string) =>
	/^\.\s*$/.test(gap) && (previous.initial || (ABBREVIATED.test(previous.low) && previous.word.length < 7));

/** Whether a word stands beside the one before, with nothing but a space, an elision or an initial's stop between. */
export const joined = (token: Token, previous: Token | undefined) =>
	previous !== undefined &&
	(/^[ \u00a0]{1,2}$/.test(token.gap) ||
		/^['’]$/.test(token.gap) ||
		token.gap === '-' ||
		(previous.initial && /^\.[ \u00a0]?$/.test(token.gap)) ||
		(/^\.[ \u00a0]?$/.test(token.gap) && ABBREVIATED.test(previous.low)));

/** The word that is not there. */
export const NOBODY: Token = {
	word: '',
	low: '',
	start: 0,
	end: 0,
	cap: false,
	upper: false,
	initial: false,
	gap: '\n',
	first: false,
	sentence: -1
};
