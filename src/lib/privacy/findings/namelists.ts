import { HEADS, ENTITIES, ROLES, SAINTS } from './namewords';
import { trimmed, type Finding } from './spans';
import type { Token } from './tokens';
import { isSurname } from './unlisted';

/**
 * Beside a name in a list stands another: "Ivana Pini, Okon Etim e Bruna Cocchi". Two capitals are enough
 * there, and one that ends like a surname where the name beside it is one word too.
 */
export function besideNames(text: string, tokens: readonly Token[], names: readonly Finding[]): Finding[] {
	const ends = new Map(names.map((name) => [name.end, name]));
	const starts = new Map(names.map((name) => [name.start, name]));
	const found: Finding[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const one = stretchAt(tokens, at);
		const [first, last] = [tokens[at], tokens[at + (one ?? 0) - 1]];
		if (one === undefined || !first || !last) continue;
		const beside = nameBefore(text, tokens, at, ends) ?? nameAfter(text, tokens, at + one - 1, starts);
		const between = one === 1 && nameBefore(text, tokens, at, ends) && nameAfter(text, tokens, at, starts);
		const alike =
			beside !== undefined && !beside.text.includes(' ') && (isSurname(first) || isPaired(tokens, at));
		if (beside && (between || one === 2 || alike)) {
			const name = trimmed('name', text, first.start, last.end);
			found.push(name);
			ends.set(name.end, name);
		}
		at += one - 1;
	}
	return found;
}

/** "Hajar e Kaltrina" */
const isPaired = (tokens: readonly Token[], at: number) =>
	!tokens[at]?.first && /^ed?$/.test(tokens[at - 1]?.low ?? '') && tokens[at - 2]?.cap === true;

const isPlainCapital = (token: Token | undefined) =>
	token !== undefined &&
	token.cap &&
	!token.upper &&
	token.word.length > 2 &&
	![ENTITIES, HEADS, ROLES, SAINTS].some((words) => words.has(token.low));

/** One or two capitals alone. */
function stretchAt(tokens: readonly Token[], at: number) {
	const [previous, first, second, third] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
	if (!isPlainCapital(first) || (previous?.cap && first?.gap === ' ')) return undefined;
	if (second?.gap !== ' ' || !second.cap) return 1;
	return isPlainCapital(second) && !(third?.gap === ' ' && third.cap) ? 2 : undefined;
}

/** Only a comma or an "e" between: the list is of names. */
function nameBefore(text: string, tokens: readonly Token[], at: number, ends: ReadonlyMap<number, Finding>) {
	const [previous, first] = [tokens[at - 1], tokens[at]];
	if (!previous || !first || first.sentence !== previous.sentence) return undefined;
	if (/^e?d?$/.test(previous.low) && tokens[at - 2]) return ends.get(tokens[at - 2]?.end ?? -1);
	return /^, ?$/.test(first.gap) && isListed(text, first.end) ? ends.get(previous.end) : undefined;
}
function nameAfter(
	text: string,
	tokens: readonly Token[],
	last: number,
	starts: ReadonlyMap<number, Finding>
) {
	const [next, second] = [tokens[last + 1], tokens[last + 2]];
	if (!next || next.sentence !== tokens[last]?.sentence) return undefined;
	if (next.low === 'e' && !next.cap) return starts.get(second?.start ?? -1);
	return /^, ?$/.test(next.gap) ? starts.get(next.start) : undefined;
}

/** "Maria Rossi, Bologna" is not a list. */
const isListed = (text: string, end: number) =>
	/^(?:, ?\p{Lu}| e \p{Lu}|[.:;)]|$)/u.test(text.slice(end, end + 4));
