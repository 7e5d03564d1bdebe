import { sql } from 'drizzle-orm';
import { dayOf } from '../clock';
import { db } from '../db.server';
import type { Scope } from './scope.server';

type Kept = { readonly kept: number; readonly due: number };

/** Binding commitments whose day came within the year, of tavoli and of projects. */
export const commitmentsDue = ({ firstDay, lastDay, asOf, neighbourhoodId }: Scope) =>
	db.get<Kept>(sql`select coalesce(sum(s.state = 'done'), 0) as kept, count(*) as due
		from commitments c
		join commitment_steps s on s.commitment_id = c.id and s.ended_at is null
		left join tavoli t on t.id = c.tavolo_id
		left join project_commitments l on l.commitment_id = c.id
		left join projects p on p.id = l.project_id
		where c.bound_at is not null and c.due_on between ${firstDay} and ${lastDay}
		and (c.due_on < ${dayOf(asOf)} or s.state = 'done')
		and (${neighbourhoodId} is null or t.neighbourhood_id = ${neighbourhoodId} or p.city_wide
			or exists (select 1 from project_neighbourhoods x
				where x.project_id = p.id and x.neighbourhood_id = ${neighbourhoodId}))`);

type Covered = { readonly covered: number; readonly all: number };

/** Objectives of the pact in force, and those at least one project works on or has worked on. */
export const objectivesCovered = () =>
	db.get<Covered>(sql`select count(*) as "all", coalesce(sum(exists (select 1 from project_objectives x
			join project_steps s on s.project_id = x.project_id and s.ended_at is null
			where x.objective_id = o.id and s.state <> 'not_realised')), 0) as covered
		from objectives o
		join strategic_lines l on l.id = o.line_id
		join pacts p on p.id = l.pact_id
		where p.published_at is not null and p.archived_at is null`);
