/** Options in order, the first liked most; those of one group are liked the same. */
export type Groups = readonly (readonly string[])[];

/** The order that the places typed for each option say; whoever has no place stands in no group. */
export function groupsFrom(ids: readonly string[], places: Readonly<Record<string, string>>): Groups {
	const placed = ids.map((id) => ({ id, place: Number(places[id] ?? 0) })).filter(({ place }) => place > 0);
	const used = [...new Set(placed.map(({ place }) => place))].toSorted((one, other) => one - other);
	return used.map((place) => placed.filter((one) => one.place === place).map(({ id }) => id));
}

/** In the last place, after all the others. */
export const added = (groups: Groups, id: string): Groups => [...removed(groups, id), [id]];

/** In no place. */
export const removed = (groups: Groups, id: string): Groups =>
	groups.map((group) => group.filter((one) => one !== id)).filter((group) => group.length > 0);

/** One place up or down: past the next group, or out of its own. At the ends nothing happens. */
export function moved(groups: Groups, id: string, by: 1 | -1): Groups {
	const at = groups.findIndex((group) => group.includes(id));
	const alone = groups[at]?.length === 1;
	const rest = removed(groups, id);
	const to = alone ? at + by : by === 1 ? at + 1 : at;
	return at < 0 || to < 0 || to > rest.length ? groups : rest.toSpliced(to, 0, [id]);
}

/** Liked as much as those one place above. */
export function joined(groups: Groups, id: string): Groups {
	const at = groups.findIndex((group) => group.includes(id));
	if (at < 1) return groups;
	const above = groups[at - 1] ?? [];
	return removed(groups.with(at - 1, [...above, id]).with(at, without(groups[at], id)), '');
}

/** Liked a little less than those it stood with. */
export const parted = (groups: Groups, id: string): Groups => moved(groups, id, 1);

const without = (group: readonly string[] | undefined, id: string) =>
	(group ?? []).filter((one) => one !== id);
