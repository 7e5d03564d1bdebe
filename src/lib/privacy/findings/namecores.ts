import { FIRST_NAMES, HARDLY_ALONE, NAMES_AND_WORDS } from './firstnames';
import { isAnnounced, isFollowedAsPerson } from './introducing';
import type { Stretch } from './names';
import { ENTITIES, HISTORIC, NOT_AFTER_FIRST, PARTICLES } from './namewords';
import { isNamedAlone, speaks, speaksAfter, speaksBefore } from './speaking';
import { isListed, isShouted, isSurname, opensName, withoutFirstName } from './unlisted';
import { DOING, SPEAKING } from './verbs';
import type { Token } from './tokens';

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
	if (HISTORIC.test(whole) || HISTORIC.test(`${whole.replace(/^(?:il|la|l) /, '')}${beyond(tokens, to)}`))
		return undefined;
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

const isFirstName = ({ low, word }: Token) =>
	word.length > 1 && (FIRST_NAMES.has(low) || isCompound(low) || isOfTheOther(low)) && !/^sarà$/i.test(word);
/** "Lamberta", as there is a Lamberto. */
const isOfTheOther = (low: string) => {
	const other = low.replace(/[ao]$/, (end) => (end === 'a' ? 'o' : 'a'));
	return low.length > 6 && other !== low && FIRST_NAMES.has(other) && !NAMES_AND_WORDS.has(other);
};
/** "Mariateresa", "Pierangelo" */
const isCompound = (low: string) => {
	const [, second] =
		/^(?:maria|anna|rosa|gian|giam|pier|carlo|mario|luca|franco)(\p{L}{4,})$/u.exec(low) ?? [];
	return second !== undefined && FIRST_NAMES.has(second);
};
const isAmbiguous = ({ low }: Token) => NAMES_AND_WORDS.has(low);

/** The capital that opens a sentence says nothing: "Ieri Maria Rossi", "Interviene Anna". */
function skipsOpening(tokens: readonly Token[], from: number, to: number) {
	const [token, next] = [tokens[from], tokens[from + 1]];
	if (!token?.first || token.initial || isFirstName(token)) return false;
	if (from < to && next && ((isListed(token) && isFirstName(next)) || opensName(token, next))) return false;
	if (isSurnameFirst(tokens, from, to)) return false;
	return from < to
		? !isListed(token) &&
				next !== undefined &&
				(isFirstName(next) || isListed(next)) &&
				!PARTICLES.has(token.low)
		: false;
}

/** "Svampa Ermete, ferroviere": a name of the registry, not "Ieri Ermete, ferroviere". */
function isSurnameFirst(tokens: readonly Token[], from: number, to: number) {
	const [token, first, next] = [tokens[from], tokens[to], tokens[to + 1]];
	if (!token || !first || to !== from + 1 || !isFirstName(first) || isAmbiguous(first)) return false;
	if (next && !/^\s?[,:(–-]/.test(next.gap)) return false;
	return (
		token.low.length > 3 &&
		!ENTITIES.has(token.low) &&
		!OPENING.test(token.low) &&
		!SPEAKING.has(token.low) &&
		!DOING.has(token.low)
	);
}
const OPENING =
	/^(?:ieri|oggi|domani|anche|infine|intanto|grazie|caro|cara|ciao|poi|allora|dopo|prima|quando|mentre|perche|come|dice|viene|brava|bravo|ecco|dunque|pure|solo|presente|presenti|assente|assenti|sentito|sentita|secondo|verso|verra|buongiorno|buonasera|gentile|piace|assieme|insieme|nonostante|invece|forse|sempre|ancora|buon|buona|auguri|nostro|nostra|altro|altra)$|(?:are|ere|ire|rsi|amo|iamo|ano|ono|ente|mente|ato|ata|ito|ita|uto|uta|ava|eva|iva|ando|endo|ra)$/;

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
	const speaking = speaksAfter(tokens, at) || speaksBefore(tokens, at);
	if (HARDLY_ALONE.has(first.low) || first.first)
		return speaking && !/^(?:emilia|europa|italia|asia|america|libera)$/.test(first.low);
	return (
		speaking ||
		isNamedAlone(tokens, at) ||
		isAnnounced(text, first.start) ||
		isFollowedAsPerson(text, first.end)
	);
}
