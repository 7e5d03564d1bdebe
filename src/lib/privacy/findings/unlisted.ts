import { isAnnounced, isFollowedAsPerson, isPlace, isSurelyAnnounced } from './introducing';
import type { Stretch } from './names';
import { ENTITIES, HEADS, HISTORIC_SURNAMES, PARTICLES, ROLES } from './namewords';
import { speaks, speaksWidely } from './speaking';
import { FOREIGN_ENDING, SURNAMES, SURNAMES_AND_WORDS, SURNAME_ENDING } from './surnames';
import { CHINESE_NAME, CHINESE_SURNAMES } from './surnamesabroad';
import { joined, NOBODY, type Token } from './tokens';

export const isListed = ({ low }: Token) => SURNAMES.has(low) || SURNAMES_AND_WORDS.has(low);
const isSureSurname = ({ low }: Token) => SURNAMES.has(low) && !SURNAMES_AND_WORDS.has(low);
export const isSurname = (token: Token) =>
	token.word.length > 2 &&
	(isListed(token) ||
		(SURNAME_ENDING.test(token.low) && token.low.length > 4 && !ENTITIES.has(token.low)) ||
		FOREIGN_ENDING.test(token.low));
/** Letters and endings that Italian words do not have. */
export const isForeign = ({ low, word }: Token) =>
	low.length > 2 && (/[jkwxy]|[^aeiou]$|sh|dz|oo|ee|aa|ou/.test(low) || /[^a-zàèéìòù]/i.test(word));

/** Names that no list has: known by an initial, a surname, what stands around them, or what only a person does. */
export function withoutFirstName(
	text: string,
	tokens: readonly Token[],
	whole: Stretch
): Stretch | undefined {
	const words = tokens.slice(whole.from, whole.to + 1);
	const full = words.filter(({ initial, low }) => !initial && !PARTICLES.has(low));
	if (full.length === 0 || words.length > 4) return undefined;
	if (words.some(({ initial }) => initial)) return isWithInitial(tokens, whole, full) ? whole : undefined;
	if (words.some((token) => ENTITIES.has(token.low)) || isShouted(tokens, whole.from)) return undefined;
	if (isPlace(text, tokens[whole.to]?.end ?? 0)) return undefined;
	const isPerson = full.length === 1 ? isOneWord(text, tokens, whole) : isTwoWords(text, tokens, whole, full);
	return isPerson ? whole : undefined;
}

/** "M. Rossi" */
function isWithInitial(tokens: readonly Token[], { from, to }: Stretch, full: readonly Token[]) {
	const [surname] = full;
	return (
		surname !== undefined &&
		full.length === 1 &&
		!surname.upper &&
		(isSurname(surname) || speaks(tokens, from, to))
	);
}

/** "Rossi": a surname everybody knows, or one that is announced, or does what people do. */
function isOneWord(text: string, tokens: readonly Token[], { from, to }: Stretch) {
	const [first, last] = [tokens[from], tokens[to]];
	if (!first || !last) return false;
	if (isSureSurname(last))
		return (!last.upper && !HISTORIC_SURNAMES.has(last.low)) || speaks(tokens, from, to);
	if (isListed(last) && speaks(tokens, from, to)) return true;
	if (isSurelyAnnounced(text, first.start) || (hasSpoken(tokens, from) && mayBeSurname(last))) return true;
	if (hasArticle(tokens, from)) return false;
	if (!isSurname(last)) return false;
	if (isAnnounced(text, first.start)) return true;
	if (first.first) return /i$/.test(last.low) && last.low.length > 5 && speaks(tokens, from, to);
	return speaks(tokens, from, to) || isFollowedAsPerson(text, last.end);
}

/** "Ha parlato la Brambilla", "ne parla Brambilla": who takes the floor is somebody. */
function hasSpoken(tokens: readonly Token[], from: number) {
	const at = /^(?:la|il)$/.test(tokens[from - 1]?.low ?? '') ? from - 2 : from - 1;
	const [helping, verb] = [tokens[at - 1], tokens[at]];
	if (!verb || verb.sentence !== tokens[from]?.sentence || !joined(tokens[from] ?? NOBODY, tokens[from - 1]))
		return false;
	return (
		(/^(?:parlato|detto|chiesto|risposto|raccontato)$/.test(verb.low) && helping?.low === 'ha') ||
		(verb.low === 'parla' && helping?.low === 'ne')
	);
}
/** No office and no thing: those end otherwise, or are listed. */
const mayBeSurname = ({ low, upper }: Token) =>
	!upper &&
	low.length > 4 &&
	![ENTITIES, HEADS, ROLES].some((words) => words.has(low)) &&
	!/(?:[st]ione|ita|enza|anza|ura|eria|ice|ente|enti|mento|aggio|ulta|urale)$/.test(low);

/** "a Rubiera", "in Appennino". */
const isNotAPlace = (tokens: readonly Token[], from: number) =>
	!/^(?:a|in|da|per|verso|su|tra|fra)$/.test(tokens[from - 1]?.low ?? '');

/** Hardly anything else ends so. */
const SURE_ENDING =
	/^.{3,}(?:[aeiou]ni|elli|etti|otti|utti|ucci|azzi|ozzi|izzi|uzzi|ardi|aldi|oldi|aschi|eschi)$/;

/** "Ndeye Gueye", "Hu Xiaoling", "Okafor Chinedu". */
function isTwoWords(text: string, tokens: readonly Token[], { from, to }: Stretch, full: readonly Token[]) {
	const [first, last] = [tokens[from], tokens[to]];
	if (!first || !last) return false;
	if (full.some(({ upper }) => upper)) return false;
	if (full.some(({ low }) => FOREIGN_ENDING.test(low)) && full.length === 2) return true;
	if (isSureSurname(last) && (!first.first || speaks(tokens, from, to) || full.some(isForeign))) return true;
	if (isSureSurname(first) && full.length === 2 && (isForeign(first) || !hasArticle(tokens, from)))
		return true;
	if (full.length > 3) return false;
	if (!first.first && SURE_ENDING.test(last.low) && isNotAPlace(tokens, from) && !hasArticle(tokens, from))
		return true;
	if (isAnnounced(text, first.start) || isFollowedAsPerson(text, last.end)) return !hasArticle(tokens, from);
	const looksForeign = full.some(isForeign);
	if (speaksWidely(tokens, from, to) && !hasArticle(tokens, from) && (looksForeign || isSurname(last)))
		return true;
	const personal = speaks(tokens, from, to) || /^(?:da|con)$/.test(tokens[from - 1]?.low ?? '');
	return (
		personal &&
		(isSurname(last) || !hasArticle(tokens, from)) &&
		!(first.first && !isSurname(last) && !looksForeign)
	);
}

/** A capital that opens a sentence and still belongs to the name after it. */
export const opensName = (token: Token, next: Token) =>
	FOREIGN_ENDING.test(token.low) || isSureSurname(token) || isChinese([token, next]);

export const isChinese = (full: readonly Token[]) => {
	const [one, other] = full;
	if (!one || !other || full.length !== 2) return false;
	const isPair = (surname: Token, name: Token) =>
		CHINESE_SURNAMES.has(surname.low) && CHINESE_NAME.test(name.low) && name.low.length > 1;
	return isPair(one, other) || isPair(other, one);
};

/** In a line of capitals a capital says nothing. */
export function isShouted(tokens: readonly Token[], at: number) {
	const sentence = tokens[at]?.sentence;
	let [from, to] = [at, at];
	while (tokens[from - 1]?.sentence === sentence && at - from < 8) from -= 1;
	while (tokens[to + 1]?.sentence === sentence && to - at < 8) to += 1;
	const around = tokens.slice(from, to + 1).filter(({ word }) => word.length > 1);
	return around.length > 2 && around.filter(({ upper }) => upper).length / around.length > 0.7;
}

const hasArticle = (tokens: readonly Token[], begin: number) =>
	/^(?:il|la|lo|l|i|gli|le|del|della|dell|dello|dei|al|alla|all|dal|dalla|dall|nel|nella)$/.test(
		tokens[begin - 1]?.low ?? ''
	);
