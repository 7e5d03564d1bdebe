import { and, asc, desc, eq, gte, isNull, lt, notInArray, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { neighbourhoods } from '../../neighbourhoods/tables.server';
import type { TargetGroup } from '../../vocabulary';
import { activities, projects, projectTargets } from '../tables.server';

const ofProject = prepared(() =>
	db
		.select({
			id: activities.id,
			title: activities.title,
			place: activities.place,
			startsAt: activities.startsAt,
			accessible: activities.accessible,
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
		.select({ id: activities.id, projectId: activities.projectId, startsAt: activities.startsAt })
		.from(activities)
		.where(eq(activities.id, id))
		.get();

type Week = { readonly target?: TargetGroup; readonly from: Date; readonly to: Date };

/** What happens between two moments, soonest first; for a target group, what its projects do. */
export const listActivitiesBetween = ({ target, from, to }: Week) =>
	db
		.select({
			id: activities.id,
			title: activities.title,
			place: activities.place,
			startsAt: activities.startsAt,
			accessible: activities.accessible,
			projectId: projects.id,
			project: projects.title,
			neighbourhood: neighbourhoods.name
		})
		.from(activities)
		.innerJoin(projects, eq(projects.id, activities.projectId))
		.leftJoin(neighbourhoods, eq(neighbourhoods.id, activities.neighbourhoodId))
		.where(
			and(
				gte(activities.startsAt, from),
				lt(activities.startsAt, to),
				target
					? sql`exists (select 1 from ${projectTargets} where ${projectTargets.projectId} = ${projects.id} and ${projectTargets.target} = ${target})`
					: undefined
			)
		)
		.orderBy(asc(activities.startsAt))
		.limit(50)
		.all();

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
