import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { db } from '../db.server';
import { projectNeighbourhoods, projects, projectSteps } from '../projects/tables.server';
import { noonOf, p, waiting } from './asking.server';

/** Past its end, or not begun by the day it was to begin. */
const late = sql`(${projectSteps.state} in ('to_start', 'in_progress', 'suspended') and ${projects.plannedEnd} < ${p('today')}
	or ${projectSteps.state} = 'to_start' and ${projects.plannedStart} < ${p('today')})`;

const missed = sql`(select min(x.due_on) from milestones x
	where x.project_id = ${projects.id} and x.done_on is null and x.due_on < ${p('today')})`;

const goesOn = sql`${projectSteps.state} = 'in_progress' and ${projects.plannedEnd} >= ${p('today')}`;

/** When something was last heard of a project: an instant of each kind, none of those that lie ahead. */
const SIGNS = {
	news: sql`select x.at as at from project_updates x where x.project_id = ${projects.id}`,
	activities: sql`select x.starts_at as at from activities x
		where x.project_id = ${projects.id} and x.cancelled_at is null and x.starts_at <= ${p('now')}`,
	milestones: sql`select coalesce(x.done_at, 0) as at from milestones x
		where x.project_id = ${projects.id} and x.done_on is not null`,
	measurements: sql`select x.at as at from measurements x where x.project_id = ${projects.id}`
} as const satisfies Record<string, SQL>;

const latest = (sign: SQL) => sql`coalesce((select max(at) from (${sign})), 0)`;
const noneSince = (sign: SQL) => sql`not exists (select 1 from (${sign}) where at > ${p('stalledBefore')})`;

const lastHeard = sql`max(${projectSteps.at}, ${latest(SIGNS.news)}, ${latest(SIGNS.activities)},
	${latest(SIGNS.milestones)}, ${latest(SIGNS.measurements)})`;

const projectsIn = (call: 'project_late' | 'milestone_missed' | 'project_stalled', since: SQL, where?: SQL) =>
	db
		.select(
			waiting(call, {
				id: projects.id,
				title: projects.title,
				since,
				neighbourhoodId: projectNeighbourhoods.neighbourhoodId
			})
		)
		.from(projects)
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.leftJoin(projectNeighbourhoods, eq(projectNeighbourhoods.projectId, projects.id))
		.where(where);

export const projectsLate = () =>
	projectsIn(
		'project_late',
		sql`case when ${projectSteps.state} = 'to_start' then ${noonOf(projects.plannedStart)}
			else ${noonOf(projects.plannedEnd)} end`,
		late
	);

export const milestonesMissed = () =>
	projectsIn('milestone_missed', noonOf(missed), and(goesOn, sql`${missed} is not null`));

/**
 * Under way, and for many days nobody told anything: no news, no activity, no milestone, no measurement. The
 * dearest sign to look for comes last. One that is late in another way is told once, as late.
 */
export const projectsStalled = () =>
	projectsIn(
		'project_stalled',
		lastHeard,
		and(
			goesOn,
			sql`${projectSteps.at} <= ${p('stalledBefore')}`,
			sql`${missed} is null`,
			noneSince(SIGNS.news),
			noneSince(SIGNS.activities),
			noneSince(SIGNS.milestones),
			noneSince(SIGNS.measurements)
		)
	);
