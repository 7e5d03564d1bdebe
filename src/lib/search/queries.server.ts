import { and, sql } from 'drizzle-orm';
import { db } from '../db.server';
import { MARK } from '../formats/matching';
import { dayBounds } from '../formats/dates';
import type { InitiativeState } from '../initiatives/rules';
import { INITIATIVES_SHOWN, PAGE_SIZE, PASSAGES, type FoundKind } from './rules';

export type Search = {
	/** What FTS5 is asked: see `matchOf`. */
	readonly match: string;
	readonly neighbourhood?: string | undefined;
	readonly year?: number | undefined;
	readonly kind?: FoundKind | undefined;
};

/** Entries that hold the words, of `hits`; what nobody asked beside them is not looked up. Every one of them is public. */
function asked({ neighbourhood, year, kind }: Search) {
	const where = and(
		neighbourhood === undefined ? undefined : sql`n.slug = ${neighbourhood}`,
		year === undefined ? undefined : sql`m.year = ${year}`,
		kind === undefined ? undefined : sql`e.kind = ${kind}`
	);
	const placed = sql`join meetings m on m.id = e.meeting_id
		join tavoli t on t.id = m.tavolo_id
		join neighbourhoods n on n.id = t.neighbourhood_id`;
	return sql`hits h join search_entries e on e.id = h.id
		${neighbourhood === undefined && year === undefined ? NOTHING : placed}
		${where ? sql`where ${where}` : NOTHING}`;
}

const NOTHING = sql.raw('');

/** How many meetings speak of it: for that nothing is weighed. */
export const countFound = (search: Search) =>
	db.get<{ count: number }>(sql`with hits as materialized (
		select f.rowid as id from search_index f where search_index match ${search.match}
	)
	select count(distinct e.meeting_id) as count from ${asked(search)}`).count;

type Passage = {
	readonly id: number;
	readonly kind: FoundKind;
	readonly position: number;
	readonly subjectId: string | null;
	/** With marks round what was looked for: see `markedParts`. */
	readonly title: string;
	readonly passage: string;
	readonly meetingId: string;
	readonly meeting: string;
	readonly startsAt: number;
	readonly endsAt: number;
	readonly tavolo: string;
	readonly neighbourhood: string;
	readonly colour: number;
	/** Passages of that meeting in all. */
	readonly passages: number;
};

/** A page of meetings that speak of it, those that say most first (a word in a title weighs more), each with its best passages, words marked: one question for all. */
export const listFound = (search: Search, page = 1) =>
	db.all<Passage>(sql`with hits as materialized (
		select f.rowid as id, bm25(search_index, 4.0, 1.0) as far from search_index f where search_index match ${search.match}
	), found as materialized (
		select e.id, e.meeting_id, e.kind, h.far from ${asked(search)}
	), page as materialized (
		select f.meeting_id, sum(f.far) as far, count(*) as passages from found f
		join meetings m on m.id = f.meeting_id
		group by f.meeting_id order by sum(f.far), max(m.starts_at) desc, f.meeting_id
		limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}
	), best as materialized (
		select f.id, p.far, p.passages,
			row_number() over (partition by f.meeting_id order by f.far, f.kind = 'meeting', f.id) as place
		from found f join page p on p.meeting_id = f.meeting_id
	)
	select e.id, e.kind, e.position, e.subject_id as subjectId,
		highlight(search_index, 0, ${MARK.from}, ${MARK.to}) as title,
		snippet(search_index, 1, ${MARK.from}, ${MARK.to}, '…', 24) as passage,
		m.id as meetingId, m.title as meeting, m.starts_at as startsAt, m.ends_at as endsAt,
		t.name as tavolo, n.name as neighbourhood, n.colour, b.passages
	from search_index
	join best b on b.id = search_index.rowid and b.place <= ${PASSAGES}
	join search_entries e on e.id = b.id
	join meetings m on m.id = e.meeting_id
	join tavoli t on t.id = m.tavolo_id
	join neighbourhoods n on n.id = t.neighbourhood_id
	where search_index match ${search.match}
	order by b.far, m.starts_at desc, m.id, b.place`);

type Initiative = {
	readonly id: string;
	readonly state: InitiativeState;
	/** With marks round what was looked for: see `markedParts`. */
	readonly title: string;
	readonly passage: string;
	/** How many there are in all. */
	readonly count: number;
};

/** The initiatives that speak of it most, whatever became of them; a year is the one in which they were sent. */
export function listFoundInitiatives({ match, neighbourhood, year }: Search) {
	const where = and(
		neighbourhood === undefined
			? undefined
			: sql`(i.city_wide or exists (select 1 from initiative_neighbourhoods x
				join neighbourhoods n on n.id = x.neighbourhood_id
				where x.initiative_id = i.id and n.slug = ${neighbourhood}))`,
		year === undefined
			? undefined
			: sql`i.submitted_at >= ${startOf(year)} and i.submitted_at < ${startOf(year + 1)}`
	);
	return db.all<Initiative>(sql`with found as materialized (
		select f.rowid as id, bm25(initiative_index, 8.0, 2.0, 1.0) as far from initiative_index f
		where initiative_index match ${match}
	), asked as materialized (
		select f.id, f.far, e.initiative_id, count(*) over () as "count" from found f
		join initiative_entries e on e.id = f.id
		${where ? sql`join initiatives i on i.id = e.initiative_id where ${where}` : NOTHING}
		order by f.far, e.initiative_id limit ${INITIATIVES_SHOWN}
	)
	select a.initiative_id as id, s.state, a.count,
		highlight(initiative_index, 0, ${MARK.from}, ${MARK.to}) as title,
		snippet(initiative_index, 1, ${MARK.from}, ${MARK.to}, '…', 24) as passage
	from initiative_index join asked a on a.id = initiative_index.rowid
	join initiative_steps s on s.initiative_id = a.initiative_id and s.ended_at is null
	where initiative_index match ${match}
	order by a.far, a.initiative_id`);
}

const startOf = (year: number) => dayBounds(`${year}-01-01`)[0].getTime();
