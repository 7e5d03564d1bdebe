import { FIRST_NAMES } from './firstnames';
import { RELIGIOUS } from './namewords';
import { joined, NOBODY, type Token } from './tokens';

/** "padre Pio" is a priest, "suo padre Pio" is not. */
export const isReligious = (tokens: readonly Token[], at: number) =>
	/^(?:padre|madre|fratel)$/.test(tokens[at]?.low ?? '') &&
	!/^(?:suo|sua|mio|mia|tuo|tua|il|la|loro|nostro|nostra|un|una)$/.test(tokens[at - 1]?.low ?? '');

/** "don Milani" belongs to everybody; "don Mario", "suor Agnese" and "don Eraldo Spaggiari" are asked about. */
export const isPriestByName = (tokens: readonly Token[], at: number) =>
	RELIGIOUS.has(tokens[at]?.low ?? '') &&
	FIRST_NAMES.has(tokens[at + 1]?.low ?? '') &&
	isBeside(tokens, at + 1);

const isBeside = (tokens: readonly Token[], at: number) => joined(tokens[at] ?? NOBODY, tokens[at - 1]);
