import { FIRST_NAMES, HARDLY_ALONE, NAMES_AND_WORDS } from './firstnames';
import type { Stretch } from './names';
import { ENTITIES, HISTORIC, NOT_AFTER_FIRST, PARTICLES } from './namewords';
import { isNamedAlone, speaksAfter, speaksBefore } from './speaking';
import { SURNAMES, SURNAMES_AND_WORDS, SURNAME_ENDING } from './surnames';
import type { Token } from './tokens';

/** Which of these words are a person's name, if any. After a title every capital is one. */
export function coreOf(
	tokens: readonly Token[],
	{ from, to }: Stretch,
	titled: boolean
): Stretch | undefined {
	if (titled) return { from, to: Math.min(to, from + 3) };
	const begin = skipsOpening(tokens, from, to) ? from + 1 : from;
	if (begin > to) return undefined;
	const words = tokens.slice(begin, to + 1);
	if (HISTORIC.test(words.map(({ low }) => low).join(' '))) return undefined;
	const at = words.findIndex(isFirstName);
	const core = at >= 0 ? withFirstName(tokens, begin, to, begin + at) : withoutFirstName(tokens, begin, to);
	return core;
}

const isFirstName = ({ low, word }: Token) => word.length > 1 && FIRST_NAMES.has(low);
const isAmbiguous = ({ low }: Token) => NAMES_AND_WORDS.has(low);
const isListed = ({ low }: Token) => SURNAMES.has(low) || SURNAMES_AND_WORDS.has(low);
const isSurname = (token: Token) =>
	token.word.length > 2 &&
	(isListed(token) || (SURNAME_ENDING.test(token.low) && token.low.length > 4 && !ENTITIES.has(token.low)));
const isSureSurname = ({ low }: Token) => SURNAMES.has(low) && !SURNAMES_AND_WORDS.has(low);

/** The capital that opens a sentence says nothing: "Ieri Maria Rossi", "Interviene Anna". */
function skipsOpening(tokens: readonly Token[], from: number, to: number) {
	const [token, next] = [tokens[from], tokens[from + 1]];
	if (!token?.first || token.initial || isFirstName(token)) return false;
	if (isListed(token) && from < to && next && isFirstName(next)) return false;
	return from < to
		? !isListed(token) &&
				next !== undefined &&
				(isFirstName(next) || isListed(next)) &&
				!PARTICLES.has(token.low)
		: false;
}

/** "Maria", "Maria Rossi", "Rossi Maria", "Maria R." */
function withFirstName(tokens: readonly Token[], begin: number, to: number, at: number): Stretch | undefined {
	const [first, next, previous] = [
		tokens[at],
		at < to ? tokens[at + 1] : undefined,
		at > begin ? tokens[at - 1] : undefined
	];
	if (!first || (next && (NOT_AFTER_FIRST.has(next.low) || (ENTITIES.has(next.low) && !isListed(next)))))
		return undefined;
	const end = Math.min(to, at + 3);
	const reversed = previous !== undefined && at === to && (isListed(previous) || !isAmbiguous(first));
	if (reversed && previous) return ENTITIES.has(previous.low) ? undefined : { from: at - 1, to };
	if (next) {
		const sure = isSurname(next) || next.initial || isFirstName(next) || PARTICLES.has(next.low);
		if (isAmbiguous(first) && !sure && !speaks(tokens, at, end)) return undefined;
		if (isShouted(tokens, at) && !sure) return undefined;
		if (HARDLY_ALONE.has(first.low) && !isListed(next) && !isFirstName(next)) return undefined;
		if (
			isAmbiguous(first) &&
			isFirstName(next) &&
			isAmbiguous(next) &&
			at + 1 === to &&
			HARDLY_ALONE.has(first.low)
		)
			return undefined;
		return { from: at, to: end };
	}
	return isAlone(tokens, at, previous) ? { from: at, to: at } : undefined;
}

function isAlone(tokens: readonly Token[], at: number, previous: Token | undefined) {
	const first = tokens[at];
	if (!first) return false;
	if (first.upper && (first.word.length < 4 || isAmbiguous(first) || isShouted(tokens, at))) return false;
	if (!isAmbiguous(first)) return true;
	if (previous) return false;
	const speaking = speaksAfter(tokens, at);
	if (HARDLY_ALONE.has(first.low) || first.first)
		return speaking && !/^(?:emilia|europa|italia|asia|america)$/.test(first.low);
	return speaking || isNamedAlone(tokens, at);
}

/** In a line of capitals a capital says nothing. */
function isShouted(tokens: readonly Token[], at: number) {
	const sentence = tokens[at]?.sentence;
	let [from, to] = [at, at];
	while (tokens[from - 1]?.sentence === sentence && at - from < 8) from -= 1;
	while (tokens[to + 1]?.sentence === sentence && to - at < 8) to += 1;
	const around = tokens.slice(from, to + 1).filter(({ word }) => word.length > 1);
	return around.length > 2 && around.filter(({ upper }) => upper).length / around.length > 0.7;
}

const speaks = (tokens: readonly Token[], from: number, to: number) =>
	speaksAfter(tokens, to) || speaksBefore(tokens, from);

/** "M. Rossi", "Rossi", "Ndeye Gueye": an initial, a surname everybody knows, or what only a person does. */
function withoutFirstName(tokens: readonly Token[], begin: number, to: number): Stretch | undefined {
	const words = tokens.slice(begin, to + 1);
	const last = words.at(-1);
	if (!last || words.length > 4) return undefined;
	const whole = { from: begin, to };
	const full = words.filter(({ initial, low }) => !initial && !PARTICLES.has(low));
	if (words.some(({ initial }) => initial)) {
		const [surname] = full;
		return surname && full.length === 1 && !surname.upper && (isSurname(surname) || speaks(tokens, begin, to))
			? whole
			: undefined;
	}
	if (words.some((token) => ENTITIES.has(token.low)) || isShouted(tokens, begin)) return undefined;
	if (full.length === 1) {
		if (isSureSurname(last)) return !last.upper || speaks(tokens, begin, to) ? whole : undefined;
		return isListed(last) && speaks(tokens, begin, to) ? whole : undefined;
	}
	if (words.some(({ upper }) => upper)) return undefined;
	if (isSureSurname(last) && (!words[0]?.first || speaks(tokens, begin, to))) return whole;
	const personal = speaks(tokens, begin, to) || /^(?:da|con)$/.test(tokens[begin - 1]?.low ?? '');
	return full.length === 2 &&
		personal &&
		(isSurname(last) || !hasArticle(tokens, begin)) &&
		!(words[0]?.first && !isSurname(last))
		? whole
		: undefined;
}

const hasArticle = (tokens: readonly Token[], begin: number) =>
	/^(?:il|la|lo|l|i|gli|le|del|della|dell|dello|dei|al|alla|all|dal|dalla|dall|nel|nella)$/.test(
		tokens[begin - 1]?.low ?? ''
	);
