/** Words that stay small inside an Italian name. */
const SMALL = new Set(
	'a ad al alla alle allo ai agli con da dal dalla dei del della delle dello degli di e ed fra in la le lo il i gli nel nella per su sul sulla tra'.split(
		' '
	)
);
const ROMAN = /^(?=[IVX]{2,})X{0,3}(IX|IV|V?I{0,3})$/;

/**
 * A name as people write it: "VILLAGGIO BADIA" becomes "Villaggio Badia", "S. POLO PARCO" "S. Polo Parco".
 * A name that already mixes capitals and small letters was written by somebody who knew, and stays.
 */
export function shownName(given: string) {
	const name = given.trim().replace(/\s+/g, ' ');
	const mixed = /\p{Ll}/u.test(name) && /\p{Lu}/u.test(name);
	if (mixed) return name;
	return name
		.split(' ')
		.map((word, i) => (ROMAN.test(word) ? word : written(word.toLocaleLowerCase('it'), i === 0)))
		.join(' ');
}

function written(word: string, first: boolean) {
	if (!first && SMALL.has(word)) return word;
	const elided = word.match(/^(dell|dall|nell|sull|all|d|l)(['’])(.+)$/u);
	if (!elided || first) return capitalised(word);
	const [, article, apostrophe, rest = ''] = elided;
	return `${article}${apostrophe}${capitalised(rest)}`;
}

/** A capital at the start and after a hyphen, a dot, a bracket or an apostrophe. */
const capitalised = (word: string) =>
	word.replace(
		/(^|[-./('’])(\p{Ll})/gu,
		(_, before: string, letter: string) => `${before}${letter.toLocaleUpperCase('it')}`
	);
