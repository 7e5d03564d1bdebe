import { covers, type Finding, type Span } from './spans';
import { isInstitutionName } from './institutions';
import { FIRST_NAMES } from './firstnames';
import { plain, type Token } from './tokens';

/** What the database adds to what the words themselves tell. */
export type Known = {
	/** Names that nobody chose to show: found whatever they look like. */
	readonly people: readonly string[];
	/** Names, addresses, numbers of what is public: organisations, places, those who show their name. */
	readonly allowed: readonly string[];
};
export const NOTHING_KNOWN: Known = { people: [], allowed: [] };

type Words = Pick<Token, 'low' | 'start' | 'end' | 'cap' | 'first'>;

/** Where the private names of the database stand: whole in either order, or the surname with a capital. */
export function knownPeopleIn(text: string, tokens: readonly Token[], { people }: Known): Finding[] {
	const byFirst = new Map<string, string[][]>();
	const add = (words: string[]) =>
		byFirst.set(words[0] ?? '', [...(byFirst.get(words[0] ?? '') ?? []), words]);
	const surnames = new Set<string>();
	for (const name of people) {
		const words = wordsOf(name);
		if (words.length === 0) continue;
		add(words);
		if (words.length === 2) add([...words].reverse());
		const surname = words.at(-1) ?? '';
		if (words.length > 1 && surname.length > 3 && !FIRST_NAMES.has(surname)) surnames.add(surname);
	}
	return tokens.flatMap((token, at) => {
		const whole = (byFirst.get(token.low) ?? []).find(
			(words) => (words.length > 1 || token.cap) && words.every((word, k) => tokens[at + k]?.low === word)
		);
		const last = whole
			? tokens[at + whole.length - 1]
			: surnames.has(token.low) && token.cap && !token.first
				? token
				: undefined;
		if (!last || isInstitutionName(tokens, at)) return [];
		return [
			{ kind: 'name' as const, start: token.start, end: last.end, text: text.slice(token.start, last.end) }
		];
	});
}

/** Where what is public stands, word for word. */
export function allowedIn(tokens: readonly Words[], { allowed }: Known): readonly Span[] {
	const byFirst = new Map<string, string[][]>();
	for (const phrase of allowed) {
		const words = wordsOf(phrase);
		const first = words[0];
		if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
	}
	return tokens.flatMap((token, at) =>
		(byFirst.get(token.low) ?? [])
			.filter((words) => words.every((word, k) => tokens[at + k]?.low === word))
			.map((words) => ({ start: token.start, end: tokens[at + words.length - 1]?.end ?? token.end }))
	);
}

const wordsOf = (phrase: string) => [...phrase.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(([word]) => plain(word));

/** Numbers and mailboxes of offices and organisations, compared by their signs alone. */
export function isAllowedContact(finding: Finding, { allowed }: Known) {
	if (!['phone', 'email', 'iban', 'address'].includes(finding.kind)) return false;
	const bare = bareSigns(finding.text);
	return allowed.some((phrase) => bareSigns(phrase).includes(bare));
}
const bareSigns = (text: string) =>
	text
		.toLowerCase()
		.replace(/^(?:\+|00)39/, '')
		.replace(/[^\p{L}\d@]/gu, '');

export const isAllowed = (finding: Finding, spans: readonly Span[]) =>
	finding.kind === 'name' && spans.some((span) => covers(span, finding));
