import { and, sql, type SQL } from 'drizzle-orm';
import { db } from '../db.server';
import { MARK } from '../formats/matching';
import { LOOKED, PAGE_SIZE, PASSAGES, type FoundKind } from './rules';

export type Search = {
	/** What FTS5 is asked: see `matchOf`. */
	readonly match: string;
	readonly neighbourhood?: string | undefined;
	readonly year?: number | undefined;
	readonly kind?: FoundKind | undefined;
};

/** The newest entries that hold the words, no more than so many; what nobody asked beside them is not looked up. Every one of them is public. */
function newest({ neighbourhood, year, kind }: Search, match: string, most: number) {
	const where = and(
		sql`search_index match ${match}`,
		neighbourhood === undefined ? undefined : sql`n.slug = ${neighbourhood}`,
		year === undefined ? undefined : sql`m.year = ${year}`,
		kind === undefined ? undefined : sql`e.kind = ${kind}`
	);
	const entry = sql`join search_entries e on e.id = f.rowid`;
	const placed = sql`${entry} join meetings m on m.id = e.meeting_id
		join tavoli t on t.id = m.tavolo_id
		join neighbourhoods n on n.id = t.neighbourhood_id`;
	const joined = (neighbourhood ?? year) ? placed : kind ? entry : NOTHING;
	return sql`select f.rowid as id from search_index f ${joined} where ${where} order by f.rowid desc limit ${most}`;
}

const NOTHING: SQL = sql.raw('');

/** Words that stand in the title. */
const inTitle = (match: string) => `{title} : (${match})`;

type Ranked = {
	readonly id: string;
	/** Meetings that were looked through in all. */
	readonly count: number;
	/** There was more to look through than that. */
	readonly more: number;
};

/**
 * A page of meetings that speak of it, those that say most first (a word in a title weighs more). Of words that very
 * much holds, only so much is weighed: what has them in its title, and what is newest.
 */
export const rankFound = (search: Search, page = 1) =>
	db.all<Ranked>(sql`with newest as materialized (
		${newest(search, search.match, LOOKED + 1)}
	), looked as materialized (
		select id from newest union select id from (${newest(search, inTitle(search.match), LOOKED)})
	), hits as materialized (
		select f.rowid as id, ${far} as far from search_index f
		where search_index match ${search.match} and +f.rowid in (select id from looked)
	)
	select e.meeting_id as id, count(*) over () as "count", (select count(*) > ${LOOKED} from newest) as more
	from hits h join search_entries e on e.id = h.id join meetings m on m.id = e.meeting_id
	group by e.meeting_id order by sum(h.far), max(m.starts_at) desc, e.meeting_id
	limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`);

const far = sql.raw('bm25(search_index, 4.0, 1.0)');

type Best = {
	/** Of the index. */
	readonly id: number;
	readonly meetingId: string;
	/** Passages of that meeting in all. */
	readonly passages: number;
};

/** The best passages of each of these meetings, meeting by meeting. The index is gone through once, not once for each of them. */
export const bestPassages = ({ match, kind }: Search, meetingIds: readonly string[]) =>
	db.all<Best>(sql`with page as materialized (
		select key as place, value as meeting_id from json_each(${JSON.stringify(meetingIds)})
	), theirs as materialized (
		select e.id, e.meeting_id, e.kind, p.place from page p join search_entries e on e.meeting_id = p.meeting_id
		${kind === undefined ? NOTHING : sql`where e.kind = ${kind}`}
	), hits as materialized (
		select f.rowid as id, ${far} as far from search_index f
		where search_index match ${match} and +f.rowid in (select id from theirs)
	), best as materialized (
		select h.id, e.meeting_id, e.place as meeting_at, count(*) over (partition by e.meeting_id) as passages,
			row_number() over (partition by e.meeting_id order by h.far, e.kind = 'meeting', h.id) as place
		from hits h join theirs e on e.id = h.id
	)
	select id, meeting_id as meetingId, passages from best where place <= ${PASSAGES} order by meeting_at, place`);

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
};

/** What the passages of a page say, words marked, in the order in which they were found: one question for all. */
export const listPassages = (match: string, ids: readonly number[]) =>
	db.all<Passage>(sql`with page as materialized (
		select key as place, value as id from json_each(${JSON.stringify(ids)})
	), marked as materialized (
		select f.rowid as id, highlight(search_index, 0, ${MARK.from}, ${MARK.to}) as title,
			snippet(search_index, 1, ${MARK.from}, ${MARK.to}, '…', 24) as passage
		from search_index f where search_index match ${match} and +f.rowid in (select id from page)
	)
	select e.id, e.kind, e.position, e.subject_id as subjectId, k.title, k.passage,
		m.id as meetingId, m.title as meeting, m.starts_at as startsAt, m.ends_at as endsAt,
		t.name as tavolo, n.name as neighbourhood, n.colour
	from marked k join page p on p.id = k.id
	join search_entries e on e.id = k.id
	join meetings m on m.id = e.meeting_id
	join tavoli t on t.id = m.tavolo_id
	join neighbourhoods n on n.id = t.neighbourhood_id
	order by p.place`);
