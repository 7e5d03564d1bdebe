import type { Outcome } from './elections';
import type { Chooser } from './shares';

/** The lot in every order that could matter: what a count comes to under each. */
export function underEveryLot<T>(count: (choose: Chooser) => T, goOn: (counted: readonly T[]) => boolean) {
	const waiting: Preferences[] = [new Preferences()];
	const outcomes: T[] = [];
	while (waiting.length > 0 && (outcomes.length === 0 || goOn(outcomes))) {
		const preferences = waiting.pop();
		if (!preferences) break;
		outcomes.push(
			count((alike) => {
				const [first = '', ...others] = preferences.possibleFirsts(alike);
				for (const other of others) waiting.push(preferences.with(other, alike));
				preferences.add(first, alike);
				return first;
			})
		);
	}
	return { outcomes, complete: waiting.length === 0 };
}

/** What is in whatever the lot says, and of whom only it can say so. */
export function certainOf(
	outcomes: readonly { readonly taken: readonly string[] }[]
): Omit<Outcome, 'trace'> {
	const [first, ...others] = outcomes;
	if (!first) return { winners: [], ties: [] };
	const winners = first.taken.filter((id) => others.every(({ taken }) => taken.includes(id)));
	const among = new Set(outcomes.flatMap(({ taken }) => taken.filter((id) => !winners.includes(id))));
	const places = Math.min(...outcomes.map(({ taken }) => taken.length)) - winners.length;
	return { winners, ties: among.size > 0 ? [{ among: [...among].toSorted(), places }] : [] };
}

/** What is known so far of an order: who comes before whom. */
class Preferences {
	constructor(private after: ReadonlyMap<string, ReadonlySet<string>> = new Map()) {}

	possibleFirsts(alike: readonly string[]) {
		return alike.filter((one) => !alike.some((other) => other !== one && this.after.get(other)?.has(one)));
	}

	with(first: string, alike: readonly string[]) {
		const copy = new Preferences(this.after);
		copy.add(first, alike);
		return copy;
	}

	add(first: string, alike: readonly string[]) {
		const behind = new Set(this.after.get(first));
		for (const one of alike) {
			if (one === first) continue;
			behind.add(one);
			for (const further of this.after.get(one) ?? []) behind.add(further);
		}
		const after = new Map(this.after).set(first, behind);
		for (const [one, those] of this.after) {
			if (those.has(first)) after.set(one, new Set([...those, ...behind]));
		}
		this.after = after;
	}
}
