import { and, asc, desc, eq, gte, isNull, notInArray, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { filtered, type Conditions } from '../../filtered.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import type { TargetGroup } from '../../vocabulary';
import { activities, projects, projectSteps } from '../tables.server';

const p = sql.placeholder;

const ofProject = prepared(() =>
	db
		.select({
			id: activities.id,
			title: activities.title,
			place: activities.place,
			startsAt: activities.startsAt,
			accessible: activities.accessible,
			cancelledAt: activities.cancelledAt,
			cancelReason: activities.cancelReason,
			participants: activities.participants,
			volunteers: activities.volunteers,
			volunteerMinutes: activities.volunteerMinutes
		})
		.from(activities)
		.where(eq(activities.projectId, sql.placeholder('projectId')))
		.orderBy(desc(activities.startsAt))
		.limit(30)
		.prepare()
);

/** The latest activities of a project, and those to come. */
export const listActivities = (projectId: string) => ofProject().all({ projectId });

export const findActivity = (id: string) =>
	db
		.select({
			id: activities.id,
			projectId: activities.projectId,
			startsAt: activities.startsAt,
			cancelledAt: activities.cancelledAt,
			participants: activities.participants,
			volunteers: activities.volunteers,
			volunteerMinutes: activities.volunteerMinutes
		})
		.from(activities)
		.where(eq(activities.id, id))
		.get();

type Sought = {
	/** With what projects for the whole city, or for this quartiere among others, do in no quartiere in particular. */
	readonly neighbourhoodId?: string;
	/** For a target group, what its projects do. */
	readonly target?: TargetGroup;
};
type Span = Sought & { readonly from: Date; readonly to: Date; readonly limit?: number };

const CONDITIONS: Conditions<Sought> = {
	neighbourhoodId: sql`(${activities.neighbourhoodId} = ${p('neighbourhoodId')} or (${activities.neighbourhoodId} is null
		and (${projects.cityWide} or exists (select 1 from project_neighbourhoods x
			where x.project_id = ${projects.id} and x.neighbourhood_id = ${p('neighbourhoodId')}))))`,
	target: sql`exists (select 1 from project_targets x where x.project_id = ${projects.id} and x.target = ${p('target')})`
};

const happening = filtered(CONDITIONS, (where) =>
	db
		.select({
			id: activities.id,
			title: activities.title,
			place: activities.place,
			startsAt: activities.startsAt,
			endsAt: activities.endsAt,
			accessible: activities.accessible,
			cancelledAt: activities.cancelledAt,
			cancelReason: activities.cancelReason,
			createdAt: activities.createdAt,
			projectId: projects.id,
			project: projects.title,
			state: projectSteps.state,
			stateSince: projectSteps.at,
			reason: projectSteps.reason,
			/** Grows with every step of the project. */
			steps: sql<number>`(select count(*) from project_steps x where x.project_id = ${projects.id})`,
			neighbourhood: neighbourhoods.name
		})
		.from(activities)
		.innerJoin(projects, eq(projects.id, activities.projectId))
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, activities.neighbourhoodId))
		.where(and(sql`${activities.startsAt} >= ${p('from')} and ${activities.startsAt} < ${p('to')}`, where))
		.orderBy(asc(activities.startsAt), asc(activities.id))
		.limit(p('limit'))
		.prepare()
);

/** What happens between two moments, soonest first; also what was called off, so that nobody goes there. */
export const listActivitiesBetween = ({ from, to, limit = 50, ...sought }: Span) =>
	happening(sought).all({ ...sought, from: from.getTime(), to: to.getTime(), limit });
export type Happening = ReturnType<typeof listActivitiesBetween>[number];

/** The first activity to come, not called off, in a quartiere that is none of these. */
export const findPlannedOutside = (projectId: string, neighbourhoodIds: readonly string[], from: Date) =>
	db
		.select({ title: activities.title, neighbourhood: neighbourhoods.name })
		.from(activities)
		.innerJoin(neighbourhoods, eq(neighbourhoods.id, activities.neighbourhoodId))
		.where(
			and(
				eq(activities.projectId, projectId),
				gte(activities.startsAt, from),
				isNull(activities.cancelledAt),
				notInArray(neighbourhoods.id, [...neighbourhoodIds])
			)
		)
		.orderBy(asc(activities.startsAt))
		.limit(1)
		.get();
