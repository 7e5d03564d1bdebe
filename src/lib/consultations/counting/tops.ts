import { byLot, type Lot, type Outcome, type Tie, type TraceStep } from './elections';

/** An option with what it is measured by: the first number counts most, the next only among equals. */
export type Measured = { readonly id: string; readonly by: readonly number[] };

/**
 * The first so many by what they are measured by. A tie inside the places changes nothing; one across the
 * last place is for the lot. Who is measured by nothing does not win.
 */
export function tops(options: readonly Measured[], places: number, lot?: Lot): Outcome {
	const winners: string[] = [];
	const ties: Tie[] = [];
	const trace: TraceStep[] = [];
	for (const { ids, by } of inOrder(options)) {
		const left = places - winners.length - ties.reduce((sum, tie) => sum + tie.places, 0);
		const measured = { by: by.map(String) };
		if ((by[0] ?? 0) <= 0 || left <= 0) {
			trace.push({ step: 'not_chosen', ids, ...measured });
			continue;
		}
		if (ids.length <= left) {
			winners.push(...ids);
			trace.push({ step: 'chosen', ids, ...measured });
			continue;
		}
		trace.push({ step: lot ? 'lot' : 'tie', ids, places: left, ...measured });
		if (lot) winners.push(...byLot(ids, lot).slice(0, left));
		else ties.push({ among: ids, places: left });
		if (lot) trace.push({ step: 'chosen', ids: winners.slice(-left), ...measured });
	}
	return { winners, ties, trace };
}

/** Those measured alike together, the best first; among them by name, which decides nothing. */
function inOrder(options: readonly Measured[]) {
	const groups = new Map<string, { ids: string[]; by: readonly number[] }>();
	for (const { id, by } of options.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
		const group = groups.get(by.join('/'));
		if (group) group.ids.push(id);
		else groups.set(by.join('/'), { ids: [id], by });
	}
	return [...groups.values()].toSorted((one, other) => better(one.by, other.by));
}

function better(one: readonly number[], other: readonly number[]) {
	const at = one.findIndex((number, i) => number !== other[i]);
	return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
}
