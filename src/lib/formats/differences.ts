/** A stretch of text that two versions share, or that only the earlier or only the later one has. */
export type Difference = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Beyond so many comparisons the whole text counts as rewritten: nobody could read such a difference anyway. */
const MOST = 4_000_000;

/**
 * What changed from one text to another, word by word. Read without what was added it is the earlier text,
 * without what was removed the later one, to the letter.
 */
export function differencesIn(before: string, after: string): Difference[] {
	const [old, young] = [piecesOf(before), piecesOf(after)];
	const start = alikeAtStart(old, young);
	const end = alikeAtEnd(old.slice(start), young.slice(start));
	const [oldMiddle, youngMiddle] = [
		old.slice(start, old.length - end),
		young.slice(start, young.length - end)
	];
	return joined([
		...old.slice(0, start).map(same),
		...(oldMiddle.length * youngMiddle.length > MOST
			? [...oldMiddle.map(removed), ...youngMiddle.map(added)]
			: compared(oldMiddle, youngMiddle)),
		...old.slice(old.length - end).map(same)
	]);
}

const same = (text: string): Difference => ({ kind: 'same', text });
const removed = (text: string): Difference => ({ kind: 'removed', text });
const added = (text: string): Difference => ({ kind: 'added', text });

/** Words, and what stands between them. */
const piecesOf = (text: string) => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

type Pieces = readonly string[];

function alikeAtStart(old: Pieces, young: Pieces) {
	const at = old.findIndex((piece, i) => piece !== young[i]);
	return at === -1 ? old.length : at;
}

const alikeAtEnd = (old: Pieces, young: Pieces) => alikeAtStart(old.toReversed(), young.toReversed());

/** The longest row of pieces that both have in the same order stays; around it the rest came or went. */
function compared(old: Pieces, young: Pieces): Difference[] {
	const width = young.length + 1;
	const kept = new Uint16Array((old.length + 1) * width);
	const at = (i: number, j: number) => kept[i * width + j] ?? 0;
	for (let i = old.length - 1; i >= 0; i--)
		for (let j = young.length - 1; j >= 0; j--)
			kept[i * width + j] = old[i] === young[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

	const told: Difference[] = [];
	let [i, j] = [0, 0];
	while (i < old.length || j < young.length) {
		const [gone, come] = [old[i], young[j]];
		if (gone !== undefined && gone === come) {
			told.push(same(gone));
			i++;
			j++;
		} else if (come === undefined || (gone !== undefined && at(i + 1, j) >= at(i, j + 1))) {
			told.push(removed(gone ?? ''));
			i++;
		} else {
			told.push(added(come));
			j++;
		}
	}
	return told;
}

/**
 * Neighbours of the same kind as one stretch. A single space between two changed words is part of the change:
 * words that went stand together, then those that came.
 */
function joined(pieces: readonly Difference[]): Difference[] {
	const stretches: Difference[] = [];
	let [gone, come, pause] = ['', '', ''];
	const settle = () => {
		if (gone) stretches.push(removed(gone));
		if (come) stretches.push(added(come));
		if (pause) stretches.push(same(pause));
		[gone, come, pause] = ['', '', ''];
	};
	for (const { kind, text } of pieces) {
		if (kind === 'same' && (gone || come) && pause === '' && /^\s+$/.test(text)) pause = text;
		else if (kind === 'same') {
			settle();
			const last = stretches.at(-1);
			if (last?.kind === 'same') stretches.splice(-1, 1, same(last.text + text));
			else stretches.push(same(text));
		} else {
			gone += pause + (kind === 'removed' ? text : '');
			come += pause + (kind === 'added' ? text : '');
			pause = '';
		}
	}
	settle();
	return stretches;
}
