import { sql } from 'drizzle-orm';
import { db } from '../../db.server';
import type { ProjectState } from '../rules';

/** A project that works at a promise, as it stood at a moment. */
export type Serving = {
	readonly objectiveId: string;
	readonly id: string;
	readonly title: string;
	readonly cityWide: boolean;
	readonly quartieri: readonly string[];
	readonly state: ProjectState;
	readonly since: Date;
	readonly lessons: string;
};
type Row = Omit<Serving, 'cityWide' | 'quartieri' | 'since'> & {
	readonly cityWide: number;
	readonly quartieri: string;
	readonly since: number;
};

/** How many projects of a pact are told at most. */
const MOST = 2000;

/** The projects that work at each promise of a pact, as they stood at a moment, by title. */
export const listServing = (pactId: string, asOf: Date): Serving[] =>
	db
		.all<Row>(
			sql`select o.id as "objectiveId", p.id, p.title, p.city_wide as "cityWide", s.state, s.at as since, p.lessons,
				(select coalesce(json_group_array(q.name), '[]') from (select n.name from project_neighbourhoods x
					join neighbourhoods n on n.id = x.neighbourhood_id where x.project_id = p.id order by n.name) q) as quartieri
			from strategic_lines l
			join objectives o on o.line_id = l.id
			join project_objectives k on k.objective_id = o.id
			join projects p on p.id = k.project_id
			join project_steps s on s.project_id = p.id and s.at <= ${asOf.getTime()}
				and (s.ended_at is null or s.ended_at > ${asOf.getTime()})
			where l.pact_id = ${pactId}
			order by p.title, p.id
			limit ${MOST}`
		)
		.map((row) => ({
			...row,
			cityWide: row.cityWide === 1,
			quartieri: JSON.parse(row.quartieri),
			since: new Date(row.since)
		}));
