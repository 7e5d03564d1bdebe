import { asc, count, and, desc, eq, isNull, sql } from 'drizzle-orm';
import { db } from '../../db.server';
import { projectRisks } from './tables.server';

/** Open ones first, the heaviest on top; then those that are closed, the latest first. For whoever runs the project. */
export const listRisks = (projectId: string) =>
	db
		.select({
			id: projectRisks.id,
			words: projectRisks.words,
			remedy: projectRisks.remedy,
			level: projectRisks.level,
			at: projectRisks.at,
			closedAt: projectRisks.closedAt,
			outcome: projectRisks.outcome
		})
		.from(projectRisks)
		.where(eq(projectRisks.projectId, projectId))
		.orderBy(
			sql`${projectRisks.closedAt} is not null`,
			desc(projectRisks.closedAt),
			sql`case ${projectRisks.level} when 'high' then 0 when 'medium' then 1 else 2 end`,
			asc(projectRisks.at)
		)
		.limit(200)
		.all();

export const countOpenRisks = (projectId: string) =>
	db
		.select({ count: count() })
		.from(projectRisks)
		.where(and(eq(projectRisks.projectId, projectId), isNull(projectRisks.closedAt)))
		.get()?.count ?? 0;

export const findRisk = (id: string) =>
	db
		.select({ id: projectRisks.id, projectId: projectRisks.projectId, closedAt: projectRisks.closedAt })
		.from(projectRisks)
		.where(eq(projectRisks.id, id))
		.get();
