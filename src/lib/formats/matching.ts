/** More words than these are a text, not a search. */
const MOST_WORDS = 12;

/** Of a text that is being written so many words are looked for, and none so short that it tells nothing. */
const MOST_ALIKE = 24;
const LEAST_TELLING = 4;

/** Words that stand in every text: they narrow nothing, unless they are all there is or stand in quotation marks. */
const COMMON = new Set(
	(
		'a ad al alla alle allo ai agli all anche che chi ci come con cosa da dal dalla dalle dei del della delle dello degli dell di e ed è ' +
		'gli i il in l la le lo ma ne nei nel nella nelle nello nell non o per più quale quando si sono su sul sulla sulle sui sull tra fra ' +
		'un una uno un the of and to for in on at is are'
	)
		.split(' ')
		.map(plain)
);

/** Words that stand in most ideas for a quartiere: two ideas that share only these are not alike. */
const TELLING_NOTHING = new Set(
	(
		'tutti tutte tutto tutta ogni molti molte molto molta altri altre altro altra loro nostro nostra nostri nostre questo questa ' +
		'questi queste vorrei vorremmo fare persone persona gente quartiere quartieri città comune insieme dove essere avere senza ' +
		'solo dopo prima idea with this that people everybody neighbourhood together'
	)
		.split(' ')
		.map(plain)
);

/**
 * What somebody typed, as FTS5 reads it; `undefined` when there is no word in it. Only letters and digits go
 * through, each word in quotation marks: no sign has a meaning of its own. All words must be there, in any of
 * their Italian endings; the last may be only begun. What stands in quotation marks must be there as it is.
 */
export function matchOf(typed: string): string | undefined {
	const parts = [...typed.normalize('NFC').matchAll(/["“”«»]([^"“”«»]*)["“”«»]|([\p{L}\p{N}]+)/gu)];
	const phrases = parts.flatMap(([, phrase]) => (phrase === undefined ? [] : [wordsIn(phrase)]));
	const words = parts.flatMap(([, , word]) => word ?? []);
	const telling = words.filter((word) => !COMMON.has(plain(word)));
	const kept = telling.length > 0 || phrases.length > 0 ? telling : words;
	const open = /[\p{L}\p{N}]$/u.test(typed.trim()) ? kept.length - 1 : -1;

	const asked = [
		...phrases.filter((phrase) => phrase.length > 0).map((phrase) => `"${phrase.join(' ')}"`),
		...kept.map((word, i) => anyOf(word, i === open && word === words.at(-1)))
	];
	return asked.length === 0 ? undefined : asked.slice(0, MOST_WORDS).join(' AND ');
}

/**
 * The same for a text that speaks of the same: any of its telling words is enough, whatever its ending, and the
 * more of them the better. `undefined` when there is no telling word in it.
 */
export function alikeOf(typed: string): string | undefined {
	const words = new Set([...typed.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => plain(word)));
	const telling = [...words].filter(
		(word) => word.length >= LEAST_TELLING && !COMMON.has(word) && !TELLING_NOTHING.has(word)
	);
	return telling.length === 0 ? undefined : telling.slice(0, MOST_ALIKE).map(inAnyEnding).join(' OR ');
}

/** What a word begins with; a short one in its forms, or its beginning would be that of many others. */
const inAnyEnding = (word: string) => {
	const stem = word.replace(/(i[aeo]|h[ei]|[aeio])$/, '');
	return stem.length >= LEAST_TELLING ? `"${stem}" *` : anyOf(word, false);
};

const wordsIn = (text: string) =>
	[...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).slice(0, MOST_WORDS);

/** As the index keeps words: small letters without accents. */
function plain(word: string) {
	return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const anyOf = (word: string, begun: boolean) => {
	const forms = [...formsOf(word).map((form) => `"${form}"`), ...(begun ? [`"${plain(word)}" *`] : [])];
	return forms.length === 1 ? forms.join() : `(${forms.join(' OR ')})`;
};

/**
 * The forms of an Italian word that differ in gender and number: "panchina" is also "panchine", "parco" also
 * "parchi", "spazi" also "spazio". Those that are no words are looked for in vain and do no harm. Short words,
 * numbers, and words that end in a consonant or in an accent stay as they are.
 */
export function formsOf(word: string): string[] {
	const bare = plain(word);
	const [, stem = '', ending = ''] = bare.match(/^([a-z]{3,}?)(i[aeo]|h[ei]|[aeio])$/) ?? [];
	const accented = /[àèéìíòóùú]$/i.test(word.normalize('NFC'));
	if (stem === '' || accented) return [bare];
	return [...new Set([bare, ...endingsLike(ending, /[cg]$/.test(stem)).map((end) => stem + end)])];
}

/** After a hard c or g an h keeps the sound, and a soft one may lose its i: "parchi", "province". */
function endingsLike(ending: string, velar: boolean) {
	if (ending.startsWith('h')) return ['a', 'o', 'he', 'hi'];
	if (ending.length === 2) return ['i', 'ia', 'ie', 'io', ...(velar ? ['e'] : [])];
	const hard = velar ? ['he', 'hi'] : [];
	const soft = ending === 'i' || (velar && ending === 'e') ? ['ia', 'ie', 'io'] : [];
	return ['a', 'e', 'i', 'o', ...hard, ...soft];
}

/** A text in which the index marked what was looked for, cut where the marks begin and end. */
export const MARK = { from: '\u0002', to: '\u0003' } as const;

export const markedParts = (text: string) =>
	text.split(MARK.from).flatMap((part, i) => {
		const at = part.indexOf(MARK.to);
		const [found, rest] = i === 0 || at === -1 ? ['', part] : [part.slice(0, at), part.slice(at + 1)];
		return [
			{ text: found, marked: true },
			{ text: rest.replaceAll(MARK.to, ''), marked: false }
		].filter((one) => one.text !== '');
	});
