import { sql } from 'drizzle-orm';
import { db } from '../db.server';
import { ADDED_UP } from '../minutes/rules';
import type { Theme } from '../vocabulary';

type Meeting = {
	readonly id: string;
	readonly startsAt: number;
	readonly placeId: string;
	readonly people: number | null;
	/** Of them, organisations, which minutes name; and the most members that a published decision says were there. */
	readonly organizations: number;
	readonly members: number;
};

/**
 * Meetings held, and who was there according to the minutes everybody can read or, for imported meetings without
 * any, to the list they come from; `null` where neither says. Those present are counted in one pass for all
 * minutes: one look for each would read the whole table each time.
 */
export const meetingsHeld = () =>
	db.all<Meeting>(sql`
		with named as (select minutes_id, count(*) as people, count(organization_id) as organizations
			from attendances where state = 'present' group by minutes_id),
		counted as (select minutes_id, sum(people) as people from attendance_counts
			where category in ${[...ADDED_UP]} group by minutes_id),
		decided as (select minutes_id, max(present) as members from decisions
			where published_at is not null group by minutes_id),
		published as (select distinct v.minutes_id from minutes_publications p
			join minutes_versions v on v.id = p.version_id)
		select m.id, m.starts_at as startsAt, t.neighbourhood_id as placeId,
			iif(published.minutes_id is null, listed.total,
				coalesce(named.people, 0) + coalesce(counted.people, 0)) as people,
			coalesce(named.organizations, 0) as organizations, coalesce(decided.members, 0) as members
		from meeting_steps s
		join meetings m on m.id = s.meeting_id
		join tavoli t on t.id = m.tavolo_id
		left join meeting_totals listed on listed.meeting_id = m.id and listed.category = 'people'
		left join minutes r on r.meeting_id = m.id
		left join published on published.minutes_id = r.id
		left join named on named.minutes_id = published.minutes_id
		left join counted on counted.minutes_id = published.minutes_id
		left join decided on decided.minutes_id = published.minutes_id
		where s.ended_at is null and s.state = 'held'
		order by m.starts_at desc`);

type Presence = {
	readonly id: string;
	readonly placeId: string | null;
	readonly projectId: string | null;
	readonly since: number;
	/** `null` while it lasts. */
	readonly until: number | null;
};

/** When organisations sat at a tavolo, came to an imported meeting or took part in a project, and where. */
export const organizationPresences = () =>
	db.all<Presence>(sql`
		select m.organization_id as id, t.neighbourhood_id as placeId, null as projectId, m.since, m.until
			from memberships m join tavoli t on t.id = m.tavolo_id where m.organization_id is not null
		union all
		select o.organization_id, t.neighbourhood_id, null, e.starts_at, e.starts_at
			from meeting_organizations o join meetings e on e.id = o.meeting_id join tavoli t on t.id = e.tavolo_id
		union all
		select organization_id, null, project_id, since, until from project_partners`);

type Sent = {
	readonly id: string;
	readonly sentAt: number;
	readonly cityWide: number;
	readonly theme: Theme;
	readonly places: string;
	readonly targets: string;
	/** When the Comune gave its first answer. */
	readonly answeredAt: number | null;
};

/** Initiatives sent, whatever became of them. */
export const initiativesSent = () =>
	db.all<Sent>(sql`
		select i.id, i.submitted_at as sentAt, i.city_wide as cityWide, v.theme,
			(select json_group_array(x.neighbourhood_id) from initiative_neighbourhoods x where x.initiative_id = i.id) as places,
			(select json_group_array(x.target) from initiative_targets x where x.initiative_id = i.id) as targets,
			(select min(s.at) from initiative_steps s where s.initiative_id = i.id
				and s.state not in ('draft', 'submitted', 'under_review', 'withdrawn')) as answeredAt
		from initiatives i
		join initiative_versions v on v.initiative_id = i.id
			and v.number = (select max(w.number) from initiative_versions w where w.initiative_id = i.id)
		where i.submitted_at is not null
		order by i.submitted_at desc`);

type Counted = {
	readonly id: string;
	readonly closedAt: number;
	readonly cityWide: number;
	readonly places: string;
	readonly cast: number;
};

/** Consultations that closed and were counted: never one still open, nor one annulled. */
export const consultationsCounted = () =>
	db.all<Counted>(sql`
		select c.id, c.closes_at as closedAt, c.city_wide as cityWide, r."cast",
			(select json_group_array(x.neighbourhood_id) from consultation_neighbourhoods x where x.consultation_id = c.id) as places
		from consultation_results r
		join consultations c on c.id = r.consultation_id
		left join consultation_annulments a on a.consultation_id = c.id
		where a.consultation_id is null
		order by c.closes_at desc`);
