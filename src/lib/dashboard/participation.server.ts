import { and, count, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import { annulments, consultations, results } from '../consultations/tables.server';
import { db } from '../db.server';
import { initiativeNeighbourhoods, initiatives } from '../initiatives/tables.server';
import { ADDED_UP } from '../minutes/rules';
import { concerns, type Scope } from './scope.server';

type ByPlace = { readonly id: string; readonly meetings: number; readonly people: number };

/**
 * Meetings held in each quartiere, and who was there according to the minutes everybody can read or, for
 * imported meetings without any, to the list they come from. Those present are counted in one pass for all
 * minutes: one look for each would read the whole table each time.
 */
export const meetingsByPlace = ({ from, to }: Scope) =>
	db.all<ByPlace>(sql`
		with named as (select minutes_id, count(*) as people from attendances where state = 'present' group by minutes_id),
		counted as (select minutes_id, sum(people) as people from attendance_counts
			where category in ${[...ADDED_UP]} group by minutes_id),
		published as (select distinct v.minutes_id from minutes_versions v
			join minutes_publications p on p.version_id = v.id)
		select t.neighbourhood_id as id, count(*) as meetings,
			coalesce(sum(case when published.minutes_id is null then coalesce(listed.total, 0)
				else coalesce(named.people, 0) + coalesce(counted.people, 0) end), 0) as people
		from meetings m
		join tavoli t on t.id = m.tavolo_id
		join meeting_steps s on s.meeting_id = m.id and s.ended_at is null and s.state = 'held'
		left join meeting_totals listed on listed.meeting_id = m.id and listed.category = 'people'
		left join minutes r on r.meeting_id = m.id
		left join published on published.minutes_id = r.id
		left join named on named.minutes_id = published.minutes_id
		left join counted on counted.minutes_id = published.minutes_id
		where m.starts_at >= ${from.getTime()} and m.starts_at < ${to.getTime()}
		group by t.neighbourhood_id`);

/** Organisations that sit at a tavolo, came to an imported meeting or take part in a project, each once. */
export function organizationsInvolved({ neighbourhoodId, to, from }: Scope) {
	const open = (since: string, until: string) =>
		sql.raw(`${since} < ${to.getTime()} and (${until} is null or ${until} >= ${from.getTime()})`);
	const there = neighbourhoodId;
	const row = db.get<{ count: number }>(sql`select count(*) as count from (
		select m.organization_id from memberships m join tavoli t on t.id = m.tavolo_id
			where m.organization_id is not null and ${open('m.since', 'm.until')}
			and (${there} is null or t.neighbourhood_id = ${there})
		union
		select o.organization_id from meeting_organizations o join meetings e on e.id = o.meeting_id
			join tavoli t on t.id = e.tavolo_id
			where e.starts_at >= ${from.getTime()} and e.starts_at < ${to.getTime()}
			and (${there} is null or t.neighbourhood_id = ${there})
		union
		select r.organization_id from project_partners r join projects p on p.id = r.project_id
			where ${open('r.since', 'r.until')}
			and (${there} is null or p.city_wide or exists (select 1 from project_neighbourhoods x
				where x.project_id = p.id and x.neighbourhood_id = ${there})))`);
	return row.count;
}

const sentIn = ({ from, to }: Scope) =>
	and(gte(initiatives.submittedAt, from), lt(initiatives.submittedAt, to));

/** Initiatives sent, and after how many days on average the Comune gave its first answer. */
export function initiativesReceived(scope: Scope) {
	const answeredAfter = sql`(select min(s.at) from initiative_steps s where s.initiative_id = ${initiatives.id}
		and s.state not in ('draft', 'submitted', 'under_review', 'withdrawn')) - ${initiatives.submittedAt}`;
	return db
		.select({ count: count(), answerDays: sql<number | null>`avg(${answeredAfter}) / 86400000.0` })
		.from(initiatives)
		.where(
			and(
				sentIn(scope),
				concerns(scope, {
					cityWide: initiatives.cityWide,
					links: 'initiative_neighbourhoods',
					thing: 'initiative_id',
					id: initiatives.id
				})
			)
		)
		.get();
}

export const initiativesByPlace = (scope: Scope) =>
	db
		.select({ id: initiativeNeighbourhoods.neighbourhoodId, count: count() })
		.from(initiativeNeighbourhoods)
		.innerJoin(initiatives, eq(initiatives.id, initiativeNeighbourhoods.initiativeId))
		.where(sentIn(scope))
		.groupBy(initiativeNeighbourhoods.neighbourhoodId)
		.all();

/** Ballots of the consultations that closed in the year and were counted: never of one still open. */
export const votesCast = (scope: Scope) =>
	db
		.select({ count: sql<number>`coalesce(sum(${results.cast}), 0)` })
		.from(results)
		.innerJoin(consultations, eq(consultations.id, results.consultationId))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(
			and(
				isNull(annulments.consultationId),
				gte(consultations.closesAt, scope.from),
				lt(consultations.closesAt, scope.to),
				concerns(scope, {
					cityWide: consultations.cityWide,
					links: 'consultation_neighbourhoods',
					thing: 'consultation_id',
					id: consultations.id
				})
			)
		)
		.get()?.count ?? 0;
