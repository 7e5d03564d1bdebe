import type { PublicContent } from './snapshot';

type Item = PublicContent['items'][number];

/** One thing that two versions say differently; empty where it was not there. */
export type Change = { readonly item: string; readonly before: string; readonly after: string };

/** What changed from a version to the next, item by item, as before and after. */
export const changesBetween = (before: PublicContent, after: PublicContent): readonly Change[] =>
	[...new Set([...before.items, ...after.items].map(({ id }) => id))].flatMap((id) =>
		changesOf(
			before.items.find((item) => item.id === id),
			after.items.find((item) => item.id === id)
		)
	);

function changesOf(before: Item | undefined, after: Item | undefined) {
	const item = `${(after ?? before)?.position}. ${(after ?? before)?.title}`;
	return [
		...TEXTS.map((name) => ({ item, before: before?.[name] ?? '', after: after?.[name] ?? '' })),
		...paired(before?.decisions ?? [], after?.decisions ?? [], ({ text }) => text, item),
		...paired(before?.commitments ?? [], after?.commitments ?? [], ({ what }) => what, item)
	].filter((change) => change.before !== change.after);
}

const TEXTS = ['summary', 'positions', 'documents'] as const;

/** What has gone beside what has come, in the order they are written. */
function paired<T extends { readonly id: string }>(
	before: readonly T[],
	after: readonly T[],
	words: (one: T) => string,
	item: string
): Change[] {
	const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
	const come = after.filter(({ id }) => !before.some((one) => one.id === id));
	return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
		item,
		before: gone[i] ? words(gone[i]) : '',
		after: come[i] ? words(come[i]) : ''
	}));
}
