/** What a paper is made of, whatever it tells. */
export type Block =
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
	| { readonly kind: 'text'; readonly text: string; readonly look?: Look }
	| { readonly kind: 'list'; readonly items: readonly Entry[] }
	/** A table of two columns: what, and its value. */
	| { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, value: string])[] }
	/** Something that stands out, with a line at its side. */
	| { readonly kind: 'aside'; readonly tone: Tone; readonly blocks: readonly Block[] };

export type Look = 'plain' | 'lead' | 'strong' | 'soft' | 'code' | 'kicker';
export type Tone = 'good' | 'bad' | 'neutral';
export type Entry = { readonly text: string; readonly detail?: string };
