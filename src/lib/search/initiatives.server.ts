import { and, sql } from 'drizzle-orm';
import { db } from '../db.server';
import { dayBounds } from '../formats/dates';
import { MARK } from '../formats/matching';
import type { InitiativeState } from '../initiatives/rules';
import type { Search } from './queries.server';
import { INITIATIVES_SHOWN, LOOKED } from './rules';

export type InitiativeSearch = Omit<Search, 'kind'>;

/** Initiatives that hold the words, in the quartiere and the year that were asked for; a year is the one in which they were sent. */
function holding({ neighbourhood, year }: InitiativeSearch, match: string) {
	const where = and(
		sql`initiative_index match ${match}`,
		neighbourhood === undefined
			? undefined
			: sql`(i.city_wide or exists (select 1 from initiative_neighbourhoods x
				join neighbourhoods n on n.id = x.neighbourhood_id
				where x.initiative_id = i.id and n.slug = ${neighbourhood}))`,
		year === undefined
			? undefined
			: sql`i.submitted_at >= ${startOf(year)} and i.submitted_at < ${startOf(year + 1)}`
	);
	const placed = sql`join initiative_entries e on e.id = f.rowid join initiatives i on i.id = e.initiative_id`;
	return sql`initiative_index f ${(neighbourhood ?? year) ? placed : sql.raw('')} where ${where}`;
}

const startOf = (year: number) => dayBounds(`${year}-01-01`)[0].getTime();

/** How many there are, whatever became of them: for that nothing is weighed. */
export const countFoundInitiatives = (search: InitiativeSearch) =>
	db.get<{ count: number }>(sql`select count(*) as "count" from ${holding(search, search.match)}`).count;

/** The few that speak of it most, by their place in the index: of words that very many hold, among those with them in their title and the newest. */
export const rankFoundInitiatives = (search: InitiativeSearch) =>
	db
		.all<{ id: number }>(
			sql`with looked as materialized (
		select id from (select f.rowid as id from ${holding(search, search.match)} order by f.rowid desc limit ${LOOKED})
		union select id from (select f.rowid as id from ${holding(search, `{title} : (${search.match})`)} order by f.rowid desc limit ${LOOKED})
	), hits as materialized (
		select f.rowid as id, bm25(initiative_index, 8.0, 2.0, 1.0) as far from initiative_index f
		where initiative_index match ${search.match} and +f.rowid in (select id from looked)
	)
	select h.id from hits h join initiative_entries e on e.id = h.id
	order by h.far, e.initiative_id limit ${INITIATIVES_SHOWN}`
		)
		.map(({ id }) => id);

type Initiative = {
	readonly id: string;
	readonly state: InitiativeState;
	/** With marks round what was looked for: see `markedParts`. */
	readonly title: string;
	readonly passage: string;
};

/** What they say, words marked, in the order in which they were found. */
export const listFoundInitiatives = (match: string, entries: readonly number[]) =>
	db.all<Initiative>(sql`with few as materialized (
		select key as place, value as id from json_each(${JSON.stringify(entries)})
	), marked as materialized (
		select f.rowid as id, highlight(initiative_index, 0, ${MARK.from}, ${MARK.to}) as title,
			snippet(initiative_index, 1, ${MARK.from}, ${MARK.to}, '…', 24) as passage
		from initiative_index f where initiative_index match ${match} and +f.rowid in (select id from few)
	)
	select e.initiative_id as id, s.state, k.title, k.passage
	from marked k join few on few.id = k.id
	join initiative_entries e on e.id = k.id
	join initiative_steps s on s.initiative_id = e.initiative_id and s.ended_at is null
	order by few.place`);
