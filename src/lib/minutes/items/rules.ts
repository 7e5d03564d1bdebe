import type { Treatment } from '../rules';

/** What is written about an item, in the order in which it is read. Each has its words as `minutes_…`. */
export const PROSE = ['summary', 'positions', 'documents', 'notes'] as const;
export type Prose = (typeof PROSE)[number];

/** All that may differ between two texts of the same item. */
export const ITEM_FIELDS = ['treatment', ...PROSE] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

export type ItemWords = { readonly treatment: Treatment } & Readonly<Record<Prose, string>>;

/** Spaces around a text are no part of it: the form takes them off too. */
const said = (words: ItemWords, field: ItemField) => words[field].trim();

export const differences = (mine: ItemWords, theirs: ItemWords) =>
	ITEM_FIELDS.filter((field) => said(mine, field) !== said(theirs, field));

export const saysTheSame = (mine: ItemWords, theirs: ItemWords) => differences(mine, theirs).length === 0;

/** Both texts, whole, one after the other; once where they are the same or one holds the other. */
export function bothTexts(first: string, second: string) {
	const [one, other] = [first.trim(), second.trim()];
	if (one.includes(other)) return one;
	if (other.includes(one)) return other;
	return `${one}\n\n${other}`;
}

/** The two texts of an item put together, field by field. How it went is what the second says. */
export const together = (first: ItemWords, second: ItemWords): ItemWords => ({
	treatment: second.treatment,
	summary: bothTexts(first.summary, second.summary),
	positions: bothTexts(first.positions, second.positions),
	documents: bothTexts(first.documents, second.documents),
	notes: bothTexts(first.notes, second.notes)
});

/** The text alone, without what surrounds it. */
export const wordsOf = ({ treatment, summary, positions, documents, notes }: ItemWords): ItemWords => ({
	...{ treatment, summary, positions, documents, notes }
});

type Placed = { readonly id: string; readonly position: number };

/**
 * The item that an address names, by its number on the agenda or by its id, which stays when the agenda is put
 * in another order. What is written goes there or nowhere.
 */
export const itemNamed = <Item extends Placed>(items: readonly Item[], place: string | null) =>
	items.find(({ id, position }) => id === place || String(position) === place);

/** The item to read: the one that an address names, else the first. */
export const itemAt = <Item extends Placed>(items: readonly Item[], place: string | null) =>
	itemNamed(items, place) ?? items[0];
