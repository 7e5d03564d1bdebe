import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { indicators } from '../../indicators/tables.server';
import { projects } from '../tables.server';
import { projectIndicators } from './tables.server';

/** Nobody is asked for what was before the project began. */
export const sinceBegun = sql<string>`max(${projectIndicators.since}, coalesce(${projects.actualStart}, ${projectIndicators.since}))`;

const ofProject = prepared(() =>
	db
		.select({
			id: projectIndicators.id,
			indicatorId: indicators.id,
			name: indicators.name,
			slug: indicators.slug,
			definition: indicators.definition,
			unit: indicators.unit,
			aggregation: indicators.aggregation,
			rhythm: indicators.rhythm,
			since: sinceBegun,
			until: projectIndicators.until,
			plannedEnd: projects.plannedEnd,
			actualEnd: projects.actualEnd
		})
		.from(projectIndicators)
		.innerJoin(projects, eq(projects.id, projectIndicators.projectId))
		.innerJoin(
			indicators,
			and(eq(indicators.id, projectIndicators.indicatorId), isNull(indicators.archivedAt))
		)
		.where(eq(projectIndicators.projectId, sql.placeholder('projectId')))
		.orderBy(asc(indicators.name))
		.limit(200)
		.prepare()
);

/** What a project measures, and what it measured once: that has an end. */
export const listCollected = (projectId: string) => ofProject().all({ projectId });
export type Collected = ReturnType<typeof listCollected>[number];

export const findCollected = (id: string) =>
	db
		.select({
			id: projectIndicators.id,
			projectId: projectIndicators.projectId,
			indicatorId: projectIndicators.indicatorId,
			since: projectIndicators.since,
			until: projectIndicators.until
		})
		.from(projectIndicators)
		.where(eq(projectIndicators.id, id))
		.get();
