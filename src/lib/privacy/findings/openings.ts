import { isAmbiguous, isFirstName } from './given';
import { ENTITIES, PARTICLES } from './namewords';
import type { Token } from './tokens';
import { isForeign, isListed, opensName } from './unlisted';
import { DOING, SPEAKING, SPEAKING_PAST } from './verbs';

/** The capital that opens a sentence says nothing: "Ieri Maria Rossi", "Interviene Anna". */
export function skipsOpening(tokens: readonly Token[], from: number, to: number) {
	const [token, next] = [tokens[from], tokens[from + 1]];
	if (!token?.first || !next || from === to || token.initial) return false;
	if (isVerb(token) || /^(?:secondo|il|i|gli|un|uno|una)$/.test(token.low)) return true;
	if (isFirstName(token) || PARTICLES.has(token.low)) return false;
	if ((isListed(token) && isFirstName(next)) || opensName(token, next)) return false;
	if (isSurnameFirst(tokens, from, to) || (isForeign(token) && !OPENING.test(token.low))) return false;
	return !isListed(token) && (OPENING.test(token.low) || isFirstName(next) || isListed(next));
}
const isVerb = ({ low }: Token) => SPEAKING.has(low) || DOING.has(low) || SPEAKING_PAST.has(low);

/** "Svampa Ermete, ferroviere": a name of the registry, not "Ieri Ermete, ferroviere". */
function isSurnameFirst(tokens: readonly Token[], from: number, to: number) {
	const [token, first, next] = [tokens[from], tokens[to], tokens[to + 1]];
	if (!token || !first || to !== from + 1 || !isFirstName(first) || isAmbiguous(first)) return false;
	if (next && !/^\s?[,:(–-]/.test(next.gap)) return false;
	return token.low.length > 3 && !ENTITIES.has(token.low) && !OPENING.test(token.low) && !isVerb(token);
}
const OPENING =
	/^(?:ieri|oggi|domani|anche|infine|intanto|grazie|caro|cara|ciao|poi|allora|dopo|prima|quando|mentre|perche|come|dice|viene|brava|bravo|ecco|dunque|pure|solo|presente|presenti|assente|assenti|sentito|sentita|secondo|verso|verra|buongiorno|buonasera|gentile|piace|assieme|insieme|nonostante|invece|forse|sempre|ancora|buon|buona|auguri|nostro|nostra|altro|altra|quel|quell|dall|dell|nell|sull|nessun|alcun|gran|bell|ogni|ancor|vicino|davanti|presso|incaricato|incaricata|incaricati|referente|contatto|assegnato|assegnata|autista|cuoco|cuoca|custode|tesoriere|tesoriera|cassiere|cassiera)$|(?:are|ere|ire|rsi|amo|iamo|ano|ono|ente|mente|ato|ata|ito|ita|uto|uta|ava|eva|iva|ando|endo|ra)$/;
