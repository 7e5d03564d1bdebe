import { ADJECTIVE, BETWEEN, HEADS, SAINTS, WORKS } from './namewords';
import { speaksAfter } from './speaking';
import { joined, type Token } from './tokens';
import { SPEAKING_PAST } from './verbs';

/** A street, a school, a saint: also somebody's name stands there for something else. */
export const isInstitutionName = (tokens: readonly Token[], at: number) =>
	isNamedAfter(tokens, at, at) || SAINTS.has(tokens[at - 1]?.low ?? '');

/** "il libro di …", "la via intitolata a …". */
export const isWork = (tokens: readonly Token[], preposition: number) =>
	/^(?:di|a|ad|su|del|della|dello|dell)$/.test(tokens[preposition]?.low ?? '') &&
	WORKS.has(tokens[preposition - 1]?.low ?? '');

/** "l'associazione Amici di Marisa", "l'Orto di Adele": a name whose second half is a person's. */
export function isOfItsName(tokens: readonly Token[], preposition: number) {
	const [head, previous] = [tokens[preposition - 1], tokens[preposition - 2]];
	if (!head?.cap || !/^(?:di|d|a|per|con)$/.test(tokens[preposition]?.low ?? '')) return false;
	return (
		(HEADS.has(head.low) && !head.first) || HEADS.has(previous?.low ?? '') || /^amic(?:i|he)$/.test(head.low)
	);
}

/** "la scuola primaria Anna Frank", "la cooperativa sociale «Anna Rossi»". */
export function isNamedAfter(tokens: readonly Token[], at: number, last: number) {
	for (let k = at - 1; k >= Math.max(0, at - 7); k -= 1) {
		const [token, next] = [tokens[k], tokens[k + 1]];
		if (!token || !next || !(joined(next, token) || /^ ?[«"“'(] ?$/.test(next.gap))) return false;
		if (HEADS.has(token.low)) return isHead(tokens, k, at, last);
		if (!isBetween(tokens, k)) return false;
	}
	return false;
}

/** "in sala Maria ha detto", "al centro Maria ha detto" and "a casa Rossi" name no institution. */
function isHead(tokens: readonly Token[], head: number, at: number, last: number) {
	const [token, previous] = [tokens[head], tokens[head - 1]];
	if (!token) return false;
	if (STREETS.test(token.low)) return true;
	/** "la porta Anna" brings something. */
	if (token.low === 'porta' && !token.cap) return false;
	if (/^case?$/.test(token.low) && !token.cap && head === at - 1) return false;
	const leading = previous && joined(token, previous) ? previous.low : '';
	if (/^(?:in|a)$/.test(leading) && !token.cap) return false;
	return !(
		/^(?:al|alla|allo|all|nel|nella|nello|nell)$/.test(leading) &&
		!token.cap &&
		(speaksAfter(tokens, last) || hasComeBefore(tokens, head))
	);
}

/** "è passata allo sportello Anna Ferri" */
const hasComeBefore = (tokens: readonly Token[], head: number) =>
	SPEAKING_PAST.has(tokens[head - 2]?.low ?? '') && /^(?:e|ha|si|anche)$/.test(tokens[head - 3]?.low ?? '');

const STREETS =
	/^(?:via|v|viale|vle|piazza|pza|pzza|piazzale|corso|cso|largo|vicolo|strada|localita|zona|frazione)$/;

/** Walked over: small words, adjectives, names, and the noun that follows a small word. */
export function isBetween(tokens: readonly Token[], k: number) {
	const token = tokens[k];
	return (
		token !== undefined &&
		(BETWEEN.has(token.low) ||
			(token.cap && !token.first) ||
			(ADJECTIVE.test(token.low) && token.low.length > 4) ||
			(BETWEEN.has(tokens[k - 1]?.low ?? '') && joined(token, tokens[k - 1])))
	);
}
