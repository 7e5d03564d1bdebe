import { sql, type SQLWrapper } from 'drizzle-orm';
import { now } from '../clock';
import { fromWallClock } from '../formats/dates';

/** A year, and one quartiere or the whole city. */
export type Scope = {
	readonly year: number;
	readonly neighbourhoodId: string | null;
	readonly from: Date;
	readonly to: Date;
	readonly firstDay: string;
	readonly lastDay: string;
	/** The moment at which states are read: now, or the end of a year that is over. */
	readonly asOf: Date;
};

const startOf = (year: number) => fromWallClock(`${year}-01-01T00:00`) ?? new Date(0);

export function scopeOf(year: number, neighbourhoodId: string | null): Scope {
	const [from, to] = [startOf(year), startOf(year + 1)];
	const asOf = now() < to ? now() : new Date(to.getTime() - 1);
	return { year, neighbourhoodId, from, to, firstDay: `${year}-01-01`, lastDay: `${year}-12-31`, asOf };
}

/** A thing concerns the quartiere asked for: it is there, or it is for the whole city. */
export const concerns = (
	{ neighbourhoodId }: Scope,
	{ cityWide, links, thing, id }: { cityWide: SQLWrapper; links: string; thing: string; id: SQLWrapper }
) =>
	neighbourhoodId === null
		? undefined
		: sql`(${cityWide} or exists (select 1 from ${sql.raw(links)} x
			where x.${sql.raw(thing)} = ${id} and x.neighbourhood_id = ${neighbourhoodId}))`;

/** A list of rows as a number for each quartiere. */
export const byId = (rows: readonly { readonly id: string | null; readonly count: number }[]) =>
	new Map(rows.map(({ id, count }) => [id, count]));
