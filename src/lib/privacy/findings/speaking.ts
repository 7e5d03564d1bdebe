import { ASKING, DOING, SPEAKING, SPEAKING_PAST } from './verbs';
import { joined, NOBODY, type Token } from './tokens';

/** What only a person does, just after. */
export function speaksAfter(tokens: readonly Token[], last: number) {
	const [next, second, third] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
	if (!next || !joined(next, tokens[last])) return false;
	if (SPEAKING.has(next.low)) return true;
	const isDone = (token: Token | undefined) => token !== undefined && SPEAKING_PAST.has(token.low);
	if (/^(?:ha|e|aveva|era|non)$/.test(next.low))
		return isDone(second) || isDone(third) || SPEAKING.has(second?.low ?? '');
	return (
		/^(?:ci|si|mi|gli|le|li|lo|la|l)$/.test(next.low) &&
		(SPEAKING.has(second?.low ?? '') || (/^(?:ha|e|aveva|era)$/.test(second?.low ?? '') && isDone(third)))
	);
}

/** The same just before: "ha chiesto …", "interviene …". */
export const speaksBefore = (tokens: readonly Token[], at: number) => {
	const previous = tokens[at - 1];
	return (
		previous !== undefined &&
		joined(tokens[at] ?? NOBODY, previous) &&
		((SPEAKING.has(previous.low) && previous.low !== 'ricorda') ||
			SPEAKING_PAST.has(previous.low) ||
			previous.low === 'secondo')
	);
};

/** "Propone Rosa": the verb that opens the sentence has nobody else to do it. */
export function opensWith(tokens: readonly Token[], at: number) {
	const [token, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
	if (!token || !previous || !joined(token, previous)) return false;
	return previous.first && DOING.has(previous.low) && !(next?.cap && joined(next, token));
}

/** Who asks here for a lamp is called like somebody famous: "Interviene Giuseppe Verdi", "Alessandro Manzoni chiede". */
export function asksHere(tokens: readonly Token[], from: number, to: number) {
	const [first, next, previous, earlier] = [tokens[from], tokens[to + 1], tokens[from - 1], tokens[from - 2]];
	if (!first || from === to) return false;
	if (previous && joined(first, previous) && (ASKING.has(previous.low) || earlier?.low === 'ha'))
		return ASKING.has(previous.low) || SPEAKING_PAST.has(previous.low);
	return first.first && next !== undefined && ASKING.has(next.low) && joined(next, tokens[to]);
}

/** A name that is also a word, in the middle of a sentence: "la Rosa del terzo piano", "con Stella". */
export function isNamedAlone(tokens: readonly Token[], at: number) {
	const [token, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
	if (!token || !previous || !joined(token, previous) || previous.cap) return false;
	if (/^(?:con|da|a|per|zia|nonna)$/.test(previous.low)) return true;
	return /^(?:la|il)$/.test(previous.low) && /^(?:del|della|dell|che|di|ha|non|si|e)$/.test(next?.low ?? '');
}

export const speaks = (tokens: readonly Token[], from: number, to: number) =>
	speaksAfter(tokens, to) || speaksBefore(tokens, from);

/** Also what an organisation may do: "offre", "propone", "è disponibile". */
export function speaksWidely(tokens: readonly Token[], from: number, to: number) {
	const [next, second] = [tokens[to + 1], tokens[to + 2]];
	if (speaks(tokens, from, to)) return true;
	if (!next || next.sentence !== tokens[to]?.sentence) return false;
	if (DOING.has(next.low)) return true;
	return (
		/^(?:si|ci|mi|gli|le|non|lo|la|li|ha|e|era|sara|aveva)$/.test(next.low) &&
		second !== undefined &&
		!second.cap
	);
}
