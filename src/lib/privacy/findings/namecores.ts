import { HARDLY_ALONE } from './firstnames';
import { isAmbiguous, isFirstName } from './given';
import { isAnnounced, isFollowedAsPerson } from './introducing';
import type { Stretch } from './names';
import { ENTITIES, HISTORIC, NOT_AFTER_FIRST, PARTICLES } from './namewords';
import { skipsOpening } from './openings';
import { asksHere, isNamedAlone, opensWith, speaks, speaksAfter, speaksBefore } from './speaking';
import type { Token } from './tokens';
import { isChinese, isListed, isShouted, isSurname, withoutFirstName } from './unlisted';

/** Which of these words are a person's name, if any. After a title every capital is one. */
export function coreOf(
	text: string,
	tokens: readonly Token[],
	{ from, to }: Stretch,
	titled: boolean
): Stretch | undefined {
	if (titled) return { from, to: Math.min(to, from + 3) };
	const begin = skipsOpening(tokens, from, to) ? from + 1 : from;
	if (begin > to) return undefined;
	const words = tokens.slice(begin, to + 1);
	/** "la Leonardo da Vinci" is a school. */
	const whole = words.map(({ low }) => low).join(' ');
	const isNamesake = asksHere(tokens, begin, to);
	if (
		!isNamesake &&
		(HISTORIC.test(whole) || HISTORIC.test(`${whole.replace(/^(?:il|la|l) /, '')}${beyond(tokens, to)}`))
	)
		return undefined;
	const pair = words.findIndex((word, k) => isChinese(words.slice(k, k + 2)));
	if (pair >= 0) return { from: begin + pair, to: begin + pair + 1 };
	const at = words.findIndex(isFirstName);
	const core =
		at >= 0
			? withFirstName(text, tokens, begin, to, begin + at)
			: withoutFirstName(text, tokens, { from: begin, to });
	return core;
}

/** What a particle in small letters cut off: "da Vinci". */
const beyond = (tokens: readonly Token[], to: number) =>
	/^(?:da|di|del|d)$/.test(tokens[to + 1]?.low ?? '') ? ` ${tokens[to + 1]?.low} ${tokens[to + 2]?.low}` : '';

/** "Maria", "Maria Rossi", "Rossi Maria", "Maria R." */
function withFirstName(
	text: string,
	tokens: readonly Token[],
	begin: number,
	to: number,
	at: number
): Stretch | undefined {
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
	return isAlone(text, tokens, at, previous) ? { from: at, to: at } : undefined;
}

function isAlone(text: string, tokens: readonly Token[], at: number, previous: Token | undefined) {
	const first = tokens[at];
	if (!first) return false;
	if (first.upper && (first.word.length < 4 || isAmbiguous(first) || isShouted(tokens, at))) return false;
	if (!isAmbiguous(first)) return true;
	if (previous) return false;
	const speaking = speaksAfter(tokens, at) || speaksBefore(tokens, at) || opensWith(tokens, at);
	if (HARDLY_ALONE.has(first.low) || first.first)
		return speaking && !/^(?:emilia|europa|italia|asia|america|libera)$/.test(first.low);
	return (
		speaking ||
		isNamedAlone(tokens, at) ||
		isAnnounced(text, first.start) ||
		isFollowedAsPerson(text, first.end)
	);
}
