import { FIRST_NAMES, NAMES_AND_WORDS } from './firstnames';
import { isAnnounced } from './introducing';
import { SURE_TITLES } from './namewords';
import { isReligious } from './religious';
import { trimmed, type Finding } from './spans';
import { speaksAfter } from './speaking';
import { SURNAME_ENDING, SURNAMES, SURNAMES_AND_WORDS } from './surnames';
import { joined, type Token } from './tokens';

const isOnlyFirst = ({ low, word }: Token) =>
	FIRST_NAMES.has(low) && !NAMES_AND_WORDS.has(low) && word.length > 3 && word.toLowerCase() !== 'sarà';
const isOnlySurname = ({ low }: Token) => SURNAMES.has(low) && !SURNAMES_AND_WORDS.has(low);
/** "lucia aiutati" is no surname. */
const isLikeSurname = ({ low }: Token) =>
	SURNAMES.has(low) ||
	SURNAMES_AND_WORDS.has(low) ||
	(SURNAME_ENDING.test(low) && low.length > 5 && !/(?:ati|iti|uti|anti|enti|ari|ali)$/.test(low));

/** Typed in a hurry, without capitals: "maria rossi", "la signora rossi", "nonna pina", "chiedere a ahmed". */
export const smallNames = (text: string, tokens: readonly Token[]): Finding[] =>
	tokens.flatMap((token, at) => {
		const next = tokens[at + 1];
		const together = next !== undefined && !next.cap && joined(next, token) && next.gap.length === 1;
		if (!token.cap && isOnlyFirst(token)) {
			if (together && isLikeSurname(next) && !isVerbBefore(tokens, at))
				return [trimmed('name', text, token.start, next.end)];
			if (isAnnounced(text, token.start) || speaksAfter(tokens, at))
				return [trimmed('name', text, token.start, token.end)];
		}
		if (!together || !SURE_TITLES.has(token.low) || token.upper || isReligious(tokens, at)) return [];
		return isOnlySurname(next) || isOnlyFirst(next) ? [trimmed('name', text, next.start, next.end)] : [];
	});

const isVerbBefore = (tokens: readonly Token[], at: number) =>
	/^(?:ha|hanno|è|e|aveva|sono|viene|era|stato|stata)$/.test(tokens[at - 1]?.low ?? '') &&
	!/^(?:e)$/.test(tokens[at - 1]?.word ?? '');
