import { sql } from 'drizzle-orm';
import { db } from '../db.server';
import type { PROJECT_KINDS, ProjectState } from '../projects/rules';
import type { Theme } from '../vocabulary';

type Described = {
	readonly id: string;
	readonly kind: (typeof PROJECT_KINDS)[number];
	readonly theme: Theme;
	readonly cityWide: number;
	readonly plannedStart: string;
	readonly plannedEnd: string;
	readonly actualStart: string | null;
	readonly places: string;
	readonly targets: string;
	readonly objectives: string;
};

/** Every project, with where, for whom and for which promises it is. */
export const projectsDescribed = () =>
	db.all<Described>(sql`
		select p.id, p.kind, p.theme, p.city_wide as cityWide, p.planned_start as plannedStart,
			p.planned_end as plannedEnd, p.actual_start as actualStart,
			(select json_group_array(x.neighbourhood_id) from project_neighbourhoods x where x.project_id = p.id) as places,
			(select json_group_array(x.target) from project_targets x where x.project_id = p.id) as targets,
			(select json_group_array(x.objective_id) from project_objectives x where x.project_id = p.id) as objectives
		from projects p`);

type Step = {
	readonly projectId: string;
	readonly state: ProjectState;
	readonly at: number;
	readonly endedAt: number | null;
};

/** Where projects stood, and from when to when. */
export const projectStepsTaken = () =>
	db.all<Step>(
		sql`select project_id as projectId, state, at, ended_at as endedAt from project_steps order by at desc`
	);

type Stage = {
	readonly id: string;
	readonly projectId: string;
	readonly dueOn: string;
	readonly doneOn: string | null;
};

export const milestonesSet = () =>
	db.all<Stage>(sql`select id, project_id as projectId, due_on as dueOn, done_on as doneOn
		from milestones order by due_on desc`);

type Funding = {
	readonly id: string;
	readonly projectId: string;
	readonly cents: number;
	readonly inKind: number;
};

export const fundingPromised = () =>
	db.all<Funding>(sql`select id, project_id as projectId, cents, in_kind as inKind from project_funding`);

type Expense = {
	readonly id: string;
	readonly projectId: string;
	readonly cents: number;
	readonly on: string;
};

export const expensesMade = () =>
	db.all<Expense>(
		sql`select id, project_id as projectId, cents, "on" from project_expenses order by "on" desc`
	);

type Promised = {
	readonly id: string;
	readonly dueOn: string;
	readonly done: number;
	/** Where its tavolo is. */
	readonly placeId: string | null;
	readonly projectId: string | null;
};

/** Binding commitments, of tavoli and of projects. */
export const commitmentsBound = () =>
	db.all<Promised>(sql`
		select c.id, c.due_on as dueOn, s.state = 'done' as done, t.neighbourhood_id as placeId,
			l.project_id as projectId
		from commitments c
		join commitment_steps s on s.commitment_id = c.id and s.ended_at is null
		left join tavoli t on t.id = c.tavolo_id
		left join project_commitments l on l.commitment_id = c.id
		where c.bound_at is not null
		order by c.due_on desc`);
