import { eq, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { supports } from '../tables.server';

/** More than anybody joins into one. */
const MOST = 50;

/** One initiative that became part of another, however many steps away. */
type Gathered = {
	readonly id: string;
	readonly title: string;
	readonly supports: number;
	/** People who support the other one or any of these: once each, whatever they support. */
	readonly together: number;
};

/** What an initiative gathered, in the order in which it came. A merged one has no way out, so there is no circle. */
export const listGathered = (id: string) =>
	db.all<Gathered>(sql`with recursive gathered(id, at) as (
		select initiative_id, at from initiative_steps
		where merged_into_id = ${id} and state = 'merged' and ended_at is null
		union
		select s.initiative_id, s.at from initiative_steps s join gathered g on s.merged_into_id = g.id
		where s.state = 'merged' and s.ended_at is null
	)
	select g.id,
		(select v.title from initiative_versions v where v.initiative_id = g.id order by v.number desc limit 1) as title,
		(select count(*) from supports s where s.initiative_id = g.id) as supports,
		(select count(distinct person_id) from supports s
			where s.initiative_id = ${id} or s.initiative_id in (select id from gathered)) as together
	from gathered g order by g.at, g.id limit ${MOST}`);

const supporters = prepared(() =>
	db
		.select({ personId: supports.personId })
		.from(supports)
		.where(eq(supports.initiativeId, sql.placeholder('id')))
		.prepare()
);

/** Who supports it: only to write to them, never to be shown. */
export const listSupporters = (id: string) =>
	supporters()
		.all({ id })
		.map(({ personId }) => personId);
