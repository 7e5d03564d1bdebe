type Promised = { readonly source: string; readonly cents: number; readonly inKind: boolean };
type Paid = { readonly funder: string; readonly cents: number };

/** What one funder promised, gave in kind and paid, in cents. */
export type Funder = {
	readonly name: string;
	readonly promised: number;
	readonly inKind: number;
	readonly spent: number;
};

const same = (name: string) => name.trim().toLocaleLowerCase('it');

/** Promises and payments of the same name are of the same funder; who only pays has promised nothing. */
export function byFunder(promises: readonly Promised[], payments: readonly Paid[]): Funder[] {
	const named = [
		...promises.map(({ source, cents, inKind }) => ({
			name: source.trim(),
			promised: inKind ? 0 : cents,
			inKind: inKind ? cents : 0,
			spent: 0
		})),
		...payments.map(({ funder, cents }) => ({ name: funder.trim(), promised: 0, inKind: 0, spent: cents }))
	];
	return [...Map.groupBy(named, ({ name }) => same(name)).values()].flatMap((own) =>
		own.slice(0, 1).map(({ name }) => ({ name, ...added(own) }))
	);
}

/** The sum of what several funders gave. */
export const added = (funders: readonly Omit<Funder, 'name'>[]) => ({
	promised: funders.reduce((sum, { promised }) => sum + promised, 0),
	inKind: funders.reduce((sum, { inKind }) => sum + inKind, 0),
	spent: funders.reduce((sum, { spent }) => sum + spent, 0)
});
