/** A count of people of which some parts may be too small to be told. */
export type Counted = {
	/** A part below this is not told by itself. */
	readonly least: number;
	/** The parts too small: how many they are, and how many people in all. */
	readonly few: { readonly times: number; readonly people: number };
};

/** Small parts told together, or, when not even so they may be told, not at all. */
export type Pool<T> = { readonly members: readonly T[]; readonly told: boolean };

/** The name of the group a part belongs to; `undefined` where it belongs to none and waits for a wider one. */
export type Level<T> = (one: T) => string | undefined;

/**
 * Puts small parts together so that nobody finds one of them by subtraction. Each belongs to one pool only, the
 * narrowest in which it is not alone; whatever is published afterwards is a sum of whole pools and of parts large
 * enough to be told by themselves. Who is put with whom depends on how many small parts there are and never on how
 * many people they hold, so that the pools themselves say nothing. `levels` go from the narrowest to the widest.
 */
export function poolFew<T extends Counted>(counted: readonly T[], levels: readonly Level<T>[]): Pool<T>[] {
	const pools: Pool<T>[] = [];
	let waiting = counted.filter(({ few }) => few.times > 0);
	for (const level of levels) {
		const alone: T[] = [];
		for (const [name, members] of groupsOf(waiting, level)) {
			if (name !== undefined && timesOf(members) > 1) pools.push({ members, told: mayBeTold(members) });
			else alone.push(...members);
		}
		waiting = alone;
	}
	return [...pools, ...waiting.map((one) => ({ members: [one], told: false }))];
}

function groupsOf<T>(waiting: readonly T[], level: Level<T>) {
	const groups = new Map<string | undefined, T[]>();
	for (const one of waiting) {
		const name = level(one);
		const group = groups.get(name);
		if (group) group.push(one);
		else groups.set(name, [one]);
	}
	return groups;
}

const timesOf = (members: readonly Counted[]) => members.reduce((sum, { few }) => sum + few.times, 0);

/** How many people a pool holds. */
export const peopleOf = (members: readonly Counted[]) =>
	members.reduce((sum, { few }) => sum + few.people, 0);

/** Enough people, and neither so few nor so many that each part can be only one number. */
function mayBeTold(members: readonly Counted[]) {
	const people = peopleOf(members);
	const least = Math.max(...members.map((one) => one.least));
	const most = members.reduce((sum, one) => sum + one.few.times * (one.least - 1), 0);
	return people >= least && people > timesOf(members) && people < most;
}
