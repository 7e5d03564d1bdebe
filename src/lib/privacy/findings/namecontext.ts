import { isFirstName } from './given';
import { isBetween, isNamedAfter, isOfItsName, isWork } from './institutions';
import { OFFICE, OFFICE_ROLES, RELIGIOUS, ROLES } from './namewords';
import { after, before } from './spans';
import { joined, NOBODY, plain, type Token } from './tokens';

const PREPOSITIONS =
	/^(?:di|a|ad|da|con|per|tra|fra|su|del|dell|della|dello|al|all|alla|allo|dal|dall|dalla|e|ed)$/;
const PLURAL_ROLE =
	/^(?:assessor|consiglier|facilitator|referent|president|coordinator|dirigent|delegat)[ie]$/;
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
	return (
		isNamedAfter(tokens, at, last) || (!isOnlyFirst(tokens, at, last) && hasRoleBefore(text, tokens, at))
	);
}

/** "Referente: Anna" is no role that everybody knows her by. */
const isOnlyFirst = (tokens: readonly Token[], at: number, last: number) =>
	at === last && /^ ?: ?$/.test(tokens[at]?.gap ?? '') && isFirstName(tokens[at] ?? NOBODY);

/** "gli assessori Anna Verdi e Luca Neri": the role of the first is that of both. */
function isOneOfMany(text: string, tokens: readonly Token[], at: number) {
	if (!/^ed?$/.test(tokens[at - 1]?.low ?? '')) return false;
	let first = at - 2;
	while (tokens[first]?.cap && at - first < 6) first -= 1;
	return PLURAL_ROLE.test(tokens[first]?.low ?? '') && joined(tokens[first + 1] ?? NOBODY, tokens[first]);
}

/** "la presidente del circolo, Anna Ferri", "referente: Anna Ferri", "l'assessora alle politiche sociali …". */
function hasRoleBefore(text: string, tokens: readonly Token[], at: number) {
	for (let k = at - 1; k >= Math.max(0, at - 11); k -= 1) {
		const [token, next] = [tokens[k], tokens[k + 1]];
		if (!token || !next || token.sentence !== next.sentence) return false;
		const near = joined(next, token) || (k === at - 1 && /^ ?[,:(] ?$|^\) $/.test(next.gap));
		if (!near) return false;
		if (RELIGIOUS.has(token.low) && at - k === 1) continue;
		if (ROLES.has(token.low)) return !AMONG_NEIGHBOURS.test(after(text, token.end, 30));
		if (OFFICE_ROLES.has(token.low)) return hasOffice(text, token.start, tokens[at]?.end ?? token.end);
		if (!isBetween(tokens, k)) return false;
	}
	return false;
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
