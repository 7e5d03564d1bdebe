import { EVERYDAY_BENEFITS, EVERYDAY_CARE, SERVICES } from './carewords';
import { EVERYDAY_ILLNESS, MEDICAL_ENDING, NOT_MEDICAL, TELLING_ILLNESS } from './illnesses';
import { EVERYDAY_JUSTICE, JUSTICE } from './justicewords';
import { phraseAt, type Phrases } from './phrases';
import type { Span } from './spans';
import { TOLD } from './toldroundly';
import type { Token } from './tokens';

/** How much a word tells by itself: it has its verb in it; nearly always of somebody; only when said of one; only of who is cured, or followed. */
export type Weight = 'told' | 'telling' | 'everyday' | 'care' | 'service';
export type Said = Span & { readonly weight: Weight };

const HEALTH: readonly (readonly [Weight, Phrases])[] = [
	['told', TOLD],
	['telling', TELLING_ILLNESS],
	['everyday', EVERYDAY_BENEFITS],
	['everyday', EVERYDAY_ILLNESS],
	['service', SERVICES],
	['care', EVERYDAY_CARE]
];
/** What no word alone tells: a law that everybody calls by its number, services written with full stops. */
const NUMBERED =
	/(?<!\p{L})(?:(?:l(?:egge|\.)|art(?:icolo|\.)\s?3(?:,?\s?comma\s?[13])?(?:\sdella)?(?:\s(?:legge|l\.))?)\s?(?:n\.?\s?)?104(?:\/(?:19)?92)?|(?:la|della|alla|con|con la|permessi(?: della)?|una|sua|ha)\s104|104\/(?:19)?92)(?!\d)/giu;

/** Words of illness and of care, in the order of the text. */
export const healthWordsIn = (text: string, tokens: readonly Token[]): Said[] =>
	[...inTokens(tokens), ...matches(text, NUMBERED, () => 'telling')].sort((a, b) => a.start - b.start);

/** Words of courts and prisons. */
export const justiceWordsIn = (text: string): Said[] =>
	matches(text, JUSTICE, (word) => (EVERYDAY_JUSTICE.test(word) ? 'everyday' : 'telling'));

function inTokens(tokens: readonly Token[]) {
	const said: Said[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const here = wordsAt(tokens, at);
		const [first, last] = [tokens[at], tokens[at + (here?.length ?? 0) - 1]];
		if (!here || !first || !last) continue;
		said.push({ start: first.start, end: last.end, weight: here.weight });
		at += here.length - 1;
	}
	return said;
}

function wordsAt(tokens: readonly Token[], at: number) {
	const longest = HEALTH.map(([weight, phrases]) => ({ weight, length: phraseAt(tokens, at, phrases) }))
		.filter(({ length }) => length > 0)
		.reduce<{ weight: Weight; length: number } | undefined>(
			(best, one) => (best && best.length >= one.length ? best : one),
			undefined
		);
	const low = tokens[at]?.low ?? '';
	const isMedical = MEDICAL_ENDING.test(low) && !NOT_MEDICAL.has(low);
	return longest ?? (isMedical ? { weight: 'everyday' as const, length: 1 } : undefined);
}

const matches = (text: string, pattern: RegExp, weigh: (word: string) => Weight): Said[] =>
	[...text.matchAll(pattern)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		weight: weigh(match[0])
	}));
