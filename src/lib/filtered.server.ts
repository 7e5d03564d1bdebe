import { and, type SQL } from 'drizzle-orm';
import { preparedFor } from './db.server';

/** A condition for each thing that may be asked, written with the placeholder of the same name. */
export type Conditions<Asked> = Readonly<Record<keyof Asked & string, SQL>>;

/**
 * A list that may be asked for in many ways, prepared once for each of them. Only what is asked stands among its
 * conditions: so SQLite walks an index and stops where the page ends, however long the list is. `variant` is for
 * what changes the question itself, such as its order.
 */
export function filtered<Asked extends object, Variant extends readonly string[], Query>(
	conditions: Conditions<Asked>,
	build: (where: SQL | undefined, ...variant: Variant) => Query
) {
	const names = Object.keys(conditions) as (keyof Asked & string)[];
	const queryFor = preparedFor((shape: string, ...variant: Variant) =>
		build(
			and(...shape.split(' ').flatMap((name) => conditions[name as keyof Asked & string] ?? [])),
			...variant
		)
	);
	return (asked: Partial<Asked>, ...variant: Variant) =>
		queryFor(names.filter((name) => asked[name] !== undefined).join(' '), ...variant);
}
