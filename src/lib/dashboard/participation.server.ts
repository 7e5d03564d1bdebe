import { and, count, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import { annulments, consultations, results } from '../consultations/tables.server';
import { db } from '../db.server';
import { initiativeNeighbourhoods, initiatives } from '../initiatives/tables.server';
import { meetings, meetingSteps } from '../meetings/tables.server';
import { ADDED_UP } from '../minutes/rules';
import { minutes } from '../minutes/tables.server';
import { tavoli } from '../tavoli/tables.server';
import { concerns, type Scope } from './scope.server';

const published = sql`exists (select 1 from minutes_versions v
	join minutes_publications p on p.version_id = v.id where v.minutes_id = ${minutes.id})`;

const present = sql`(select count(*) from attendances a where a.minutes_id = ${minutes.id} and a.state = 'present')
	+ (select coalesce(sum(c.people), 0) from attendance_counts c
		where c.minutes_id = ${minutes.id} and c.category in ${[...ADDED_UP]})`;

/** Meetings held in each quartiere, and who was there according to the minutes everybody can read. */
export const meetingsByPlace = ({ from, to }: Scope) =>
	db
		.select({
			id: tavoli.neighbourhoodId,
			meetings: count(),
			people: sql<number>`coalesce(sum(case when ${published} then ${present} end), 0)`
		})
		.from(meetings)
		.innerJoin(tavoli, eq(tavoli.id, meetings.tavoloId))
		.innerJoin(
			meetingSteps,
			and(
				eq(meetingSteps.meetingId, meetings.id),
				isNull(meetingSteps.endedAt),
				eq(meetingSteps.state, 'held')
			)
		)
		.leftJoin(minutes, eq(minutes.meetingId, meetings.id))
		.where(and(gte(meetings.startsAt, from), lt(meetings.startsAt, to)))
		.groupBy(tavoli.neighbourhoodId)
		.all();

/** Organisations that sit at a tavolo or take part in a project, each once. */
export function organizationsInvolved({ neighbourhoodId, to, from }: Scope) {
	const open = (since: string, until: string) =>
		sql.raw(`${since} < ${to.getTime()} and (${until} is null or ${until} >= ${from.getTime()})`);
	const there = neighbourhoodId;
	const row = db.get<{ count: number }>(sql`select count(*) as count from (
		select m.organization_id from memberships m join tavoli t on t.id = m.tavolo_id
			where m.organization_id is not null and ${open('m.since', 'm.until')}
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
