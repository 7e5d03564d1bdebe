import { joined, type Token } from './tokens';

/** The beginning of a word, and how many letters may follow it. */
type Word = { readonly stem: string; readonly more: number };
export type Phrases = ReadonlyMap<string, readonly (readonly Word[])[]>;

/**
 * A list of phrases, between commas or lines: in "diabet*" any ending is meant, in "ciec?" one letter. They are
 * looked up by how they begin, so that a longer list takes no longer.
 */
export function phrases(...lists: readonly string[]): Phrases {
	const byBeginning = new Map<string, (readonly Word[])[]>();
	for (const phrase of lists.flatMap((list) => list.split(/[\n,]/))) {
		const words = phrase.trim().split(/\s+/).filter(Boolean).map(wordOf);
		const beginning = words[0]?.stem.slice(0, BEGINNING);
		if (beginning) byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), words]);
	}
	return byBeginning;
}

const BEGINNING = 3;
const wordOf = (word: string): Word => ({
	stem: word.replace(/[*?]$/, ''),
	more: word.endsWith('*') ? Infinity : word.endsWith('?') ? 1 : 0
});

/** How many words the longest phrase has that stands here: none, when none does. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: Phrases): number {
	const low = tokens[at]?.low ?? '';
	return (phrases.get(low.slice(0, BEGINNING)) ?? [])
		.filter((words) =>
			words.every((word, k) => isWord(tokens, at + k, word) && (k === 0 || follows(tokens, at + k)))
		)
		.reduce((most, { length }) => Math.max(most, length), 0);
}

const isWord = (tokens: readonly Token[], at: number, { stem, more }: Word) => {
	const low = tokens[at]?.low ?? '';
	return low.startsWith(stem) && low.length - stem.length <= more && (more !== 1 || low.length > stem.length);
};
const follows = (tokens: readonly Token[], at: number) => {
	const token = tokens[at];
	return token !== undefined && joined(token, tokens[at - 1]);
};
