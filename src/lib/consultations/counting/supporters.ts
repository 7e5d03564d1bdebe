import type { BudgetElection } from './elections';
import type { Supporters } from './shares';

/** Identical ballots together, and of each project that can be paid at all who supports it. */
export function supportersOf({ budget, projects, ballots }: BudgetElection): Supporters {
	const possible = projects.filter(({ cost }) => cost > 0n && cost <= budget);
	const place = new Map(possible.map(({ id }, i) => [id, i]));
	const groups = new Map<string, { readonly supported: readonly number[]; weight: number }>();
	for (const { weight, points } of ballots) {
		const supported = [...points.keys()]
			.flatMap((id) => place.get(id) ?? [])
			.toSorted((one, other) => one - other);
		const key = supported.join();
		const known = groups.get(key);
		if (known) known.weight += weight;
		else groups.set(key, { supported, weight });
	}
	const some = [...groups.values()].filter(({ supported }) => supported.length > 0);
	const groupsOf = possible.map((): number[] => []);
	some.forEach(({ supported }, group) => supported.forEach((i) => groupsOf[i]?.push(group)));
	return {
		weights: some.map(({ weight }) => weight),
		projects: possible.flatMap(({ id, cost }, i) => {
			const own = groupsOf[i] ?? [];
			const votes = own.reduce((sum, group) => sum + (some[group]?.weight ?? 0), 0);
			return votes === 0 ? [] : [{ id, cost, votes, groups: own }];
		})
	};
}
