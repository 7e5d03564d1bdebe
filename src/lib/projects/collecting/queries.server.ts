import { and, asc, eq, exists, isNull, or, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { db, prepared } from '../../db.server';
import { indicators } from '../../indicators/tables.server';
import { initiativeIndicators } from '../../initiatives/tables.server';
import { targets } from '../../pacts/tables.server';
import { measurements } from '../measurements/tables.server';
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

type Naming = SQLiteTable & { readonly indicatorId: SQLiteColumn };

const isNamedIn = (table: Naming) =>
	exists(
		db
			.select({ one: sql`1` })
			.from(table)
			.where(eq(table.indicatorId, indicators.id))
	);

/** Indicators that somebody measured, promised, chose or collects: they are never deleted. */
export const listUsedIndicatorIds = () =>
	new Set(
		db
			.select({ id: indicators.id })
			.from(indicators)
			.where(or(...[measurements, projectIndicators, initiativeIndicators, targets].map(isNamedIn)))
			.limit(1000)
			.all()
			.map(({ id }) => id)
	);
