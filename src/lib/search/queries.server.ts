import { sql } from 'drizzle-orm';
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

/** Entries that hold the words, the likeliest first; a word in a title weighs more. Every one of them is public. */
const hits = ({ match, neighbourhood, year, kind }: Search) => sql`hits as materialized (
	select f.rowid as id, bm25(search_index, 4.0, 1.0) as far from search_index f where search_index match ${match}
), found as materialized (
	select e.id, e.meeting_id, e.kind, h.far from hits h
	join search_entries e on e.id = h.id
	join meetings m on m.id = e.meeting_id
	join tavoli t on t.id = m.tavolo_id
	join neighbourhoods n on n.id = t.neighbourhood_id
	where (${neighbourhood ?? null} is null or n.slug = ${neighbourhood ?? null})
	and (${year ?? null} is null or m.year = ${year ?? null})
	and (${kind ?? null} is null or e.kind = ${kind ?? null})
)`;

/** How many meetings speak of it. */
export const countFound = (search: Search) =>
	db.get<{ count: number }>(sql`with ${hits(search)} select count(distinct meeting_id) as count from found`)
		.count;

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

/** A page of meetings that speak of it, those that say most first, each with its best passages, words marked: one question for all. */
export const listFound = (search: Search, page = 1) =>
	db.all<Passage>(sql`with ${hits(search)}, page as materialized (
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
	const [from, to] = year === undefined ? [null, null] : [startOf(year), startOf(year + 1)];
	return db.all<Initiative>(sql`with found as materialized (
		select f.rowid as id, bm25(initiative_index, 8.0, 2.0, 1.0) as far from initiative_index f
		where initiative_index match ${match}
	), asked as materialized (
		select f.id, f.far, s.state, e.initiative_id, count(*) over () as "count" from found f
		join initiative_entries e on e.id = f.id
		join initiatives i on i.id = e.initiative_id
		join initiative_steps s on s.initiative_id = i.id and s.ended_at is null
		where (${neighbourhood ?? null} is null or i.city_wide or exists (select 1 from initiative_neighbourhoods x
			join neighbourhoods n on n.id = x.neighbourhood_id
			where x.initiative_id = i.id and n.slug = ${neighbourhood ?? null}))
		and (${from} is null or (i.submitted_at >= ${from} and i.submitted_at < ${to}))
		order by f.far, i.id limit ${INITIATIVES_SHOWN}
	)
	select a.initiative_id as id, a.state, a.count,
		highlight(initiative_index, 0, ${MARK.from}, ${MARK.to}) as title,
		snippet(initiative_index, 1, ${MARK.from}, ${MARK.to}, '…', 24) as passage
	from initiative_index join asked a on a.id = initiative_index.rowid
	where initiative_index match ${match}
	order by a.far, a.initiative_id`);
}

const startOf = (year: number) => dayBounds(`${year}-01-01`)[0].getTime();
