import {
	ADJECTIVE,
	BETWEEN,
	HEADS,
	OFFICE,
	OFFICE_ROLES,
	RELIGIOUS,
	ROLES,
	SAINTS,
	WORKS
} from './namewords';
import { after, before } from './spans';
import { speaksAfter } from './speaking';
import { SPEAKING_PAST } from './verbs';
import { joined, NOBODY, plain, type Token } from './tokens';

const PREPOSITIONS =
	/^(?:di|a|ad|da|con|per|tra|fra|su|del|dell|della|dello|al|all|alla|allo|dal|dall|dalla|e|ed)$/;
const PLURAL_ROLE =
	/^(?:assessor|consiglier|facilitator|referent|president|coordinator|dirigent|delegat)[ie]$/;
const STREETS =
	/^(?:via|v|viale|vle|piazza|pza|pzza|piazzale|corso|cso|largo|vicolo|strada|localita|zona|frazione)$/;

/** Whether what stands before says that this is no private person: an institution, a work, a public role. */
export function isPublicBefore(text: string, tokens: readonly Token[], at: number, last: number): boolean {
	const previous = tokens[at - 1];
	const name = tokens[at];
	if (!previous || !name || previous.sentence !== name.sentence) return false;
	if (
		/\bper (?:il comune|l['’]ausl|l['’]asl|la provincia|la regione|il servizio|l['’]ufficio)[^.;\n]{0,30},\s*$/i.test(
			before(text, name.start, 60)
		)
	)
		return true;
	if (PREPOSITIONS.test(previous.low))
		return isWork(tokens, at - 1) || isOfItsName(tokens, at - 1) || isOneOfMany(text, tokens, at);
	return isNamedAfter(tokens, at, last) || hasRoleBefore(text, tokens, at);
}

/** "il libro di …", "la via intitolata a …". */
const isWork = (tokens: readonly Token[], preposition: number) =>
	/^(?:di|a|ad|su|del|della|dello|dell)$/.test(tokens[preposition]?.low ?? '') &&
	WORKS.has(tokens[preposition - 1]?.low ?? '');

/** "l'associazione Amici di Marisa", "l'Orto di Adele": a name whose second half is a person's. */
function isOfItsName(tokens: readonly Token[], preposition: number) {
	const [head, previous] = [tokens[preposition - 1], tokens[preposition - 2]];
	if (!head?.cap || !/^(?:di|d|a|per|con)$/.test(tokens[preposition]?.low ?? '')) return false;
	return (
		(HEADS.has(head.low) && !head.first) || HEADS.has(previous?.low ?? '') || /^amic(?:i|he)$/.test(head.low)
	);
}

/** "gli assessori Anna Verdi e Luca Neri": the role of the first is that of both. */
function isOneOfMany(text: string, tokens: readonly Token[], at: number) {
	if (!/^ed?$/.test(tokens[at - 1]?.low ?? '')) return false;
	let first = at - 2;
	while (tokens[first]?.cap && at - first < 6) first -= 1;
	return PLURAL_ROLE.test(tokens[first]?.low ?? '') && joined(tokens[first + 1] ?? NOBODY, tokens[first]);
}

/** "la scuola primaria Anna Frank", "la cooperativa sociale «Anna Rossi»". */
function isNamedAfter(tokens: readonly Token[], at: number, last: number) {
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

/** "la presidente del circolo, Anna Ferri", "referente: Anna Ferri", "l'assessora alle politiche sociali …". */
function hasRoleBefore(text: string, tokens: readonly Token[], at: number) {
	for (let k = at - 1; k >= Math.max(0, at - 11); k -= 1) {
		const [token, next] = [tokens[k], tokens[k + 1]];
		if (!token || !next || token.sentence !== next.sentence) return false;
		const near = joined(next, token) || (k === at - 1 && /^ ?[,:(] ?$|^\) $/.test(next.gap));
		if (!near) return false;
		if (RELIGIOUS.has(token.low) && at - k === 1 && tokens[at + 1]?.cap) continue;
		if (ROLES.has(token.low)) return !AMONG_NEIGHBOURS.test(after(text, token.end, 30));
		if (OFFICE_ROLES.has(token.low)) return hasOffice(text, token.start, tokens[at]?.end ?? token.end);
		if (!isBetween(tokens, k)) return false;
	}
	return false;
}

/** Walked over: small words, adjectives, names, and the noun that follows a small word. */
function isBetween(tokens: readonly Token[], k: number) {
	const token = tokens[k];
	return (
		token !== undefined &&
		(BETWEEN.has(token.low) ||
			(token.cap && !token.first) ||
			(ADJECTIVE.test(token.low) && token.low.length > 4) ||
			(BETWEEN.has(tokens[k - 1]?.low ?? '') && joined(token, tokens[k - 1])))
	);
}

/** "la referente di scala" has a role only on her stairs. */
const AMONG_NEIGHBOURS =
	/^\s(?:di|del|della|dello|dell['’])\s?(?:scala|condominio|palazzo|palazzina|pianerottolo|caseggiato|stabile|isolato|cortile|portone|piano|via|famiglia|gruppo whatsapp|chat|classe)(?!\p{L})/iu;

/** An office just before, in the title, or just after with no verb between but one of presenting. */
const hasOffice = (text: string, start: number, end: number) =>
	OFFICE.test(`${before(text, start, 30)} ${text.slice(start, end)}`.split(/[.;\n](?=\s)/).join(' ')) ||
	OFFICE_AFTER.test(after(text, end, 70));
const OFFICE_AFTER = new RegExp(
	`^[\\s,(–-]{0,3}(?:(?:del|della|dell|dello|dei|di|per|il|la|lo|l|al|alla|all|presso|in|e|presenta|illustra|spiega|espone|relaziona|annuncia|conferma|referente|operatore|operatrice|responsabile|che lavora|\\p{L}+(?:ale|ica|ico|aria|ario|iva|ivo|ista|trice|tore|ente))['’\\s]{1,2}){0,7}${OFFICE.source}`,
	'iu'
);

const APPOSED =
	/^\s*(?:e(?:d)? \p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){0,2}\s*)?[,(–—-]?\s*(?:(?:il|la|lo|un|una|nuov[oa]|attuale|già|ex|anche|nostr[oa]|eletta|eletto|come|in qualità di|che è)\s+|l['’])*(\p{L}+)(\s+\p{L}+['’]?|\s*[^\p{L}\s]|\s*$)/u;
const OF_AN_OFFICE =
	/^\s*[,(]?\s*(?:per (?:il |l['’]|la )|del(?:la |l['’]| )|)(?:comune|ufficio|servizio|servizi|settore|ausl|asl|polizia locale|provincia|regione)\b/i;
const GOES_ON =
	/^\s*(?:[^\p{L}\s]|$|del|dell|della|dello|dei|degli|di|al|alla|alle|ai|agli|all|per|e|in|pro|uscente|onorari|comunal|regional|provincial|scolastic|social|general|sanitari|di\b)/iu;

/** Whether what follows says it: "Anna Ferri, presidente del circolo", "Elena Ferri (ufficio scuola)". */
export function isPublicAfter(text: string, end: number): boolean {
	const rest = after(text, end, 120);
	const [, word, next] = APPOSED.exec(rest) ?? [];
	if (word && next !== undefined) {
		const low = plain(word);
		if (/^(?:facilita|verbalizza|modera|coordina|presiede|conduce)$/.test(low))
			return !/^\s*[,(]?\s*e/.test(rest);
		if (ROLES.has(low) && GOES_ON.test(next)) return !/^\s*ed? /.test(rest) || PLURAL_ROLE.test(low);
		if (OFFICE_ROLES.has(low)) return OFFICE.test(rest.split(/[.;\n]/)[0] ?? '');
	}
	return OF_AN_OFFICE.test(rest);
}

/** A title that an office makes public: "la dott.ssa Ferri, dell'Ausl". */
export const isOfficial = (text: string, title: Token, end: number) =>
	OFFICE_ROLES.has(title.low) && hasOffice(text, title.start, end);

/** A street, a school, a saint: also somebody's name stands there for something else. */
export const isInstitutionName = (tokens: readonly Token[], at: number) =>
	isNamedAfter(tokens, at, at) || SAINTS.has(tokens[at - 1]?.low ?? '');
