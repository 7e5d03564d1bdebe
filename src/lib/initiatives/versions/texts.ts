const TEXTS = [
	'title',
	'summary',
	'problem',
	'actions',
	'period',
	'place',
	'partnersFound',
	'partnersWanted',
	'space',
	'materials',
	'coFunding',
	'accessibility',
	'afterwards'
] as const;

/** What is not written down yet is empty: of what came up at a meeting only the first step is. */
type Words = Readonly<Partial<Record<(typeof TEXTS)[number], string>>> & {
	readonly costs?: readonly { readonly line: string }[];
	readonly images?: readonly { readonly alt: string }[];
};

/** Everything of an initiative that is free text, hence read by everybody word for word. */
export const textsOf = (words: Words) => [
	...TEXTS.map((place) => ({ place, text: words[place] ?? '' })),
	...(words.costs ?? []).map(({ line }) => ({ place: 'cost', text: line })),
	...(words.images ?? []).map(({ alt }) => ({ place: 'image', text: alt }))
];

/** All of it, for whoever looks in it for names. */
export const wholeText = (words: Words) =>
	textsOf(words)
		.map(({ text }) => text)
		.join('\n');
