import { and, count, eq, isNotNull, isNull, max, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { annulments, consultations, manifests, results } from '../consultations/tables.server';
import { db, prepared } from '../db.server';
import { objectives, pacts, strategicLines } from '../pacts/tables.server';
import { measurements } from '../projects/measurements/tables.server';
import { projectObjectives, projects, projectSteps } from '../projects/tables.server';
import { decisionId, initiativeId, MOST, projectId } from './thread.server';

export const votes = prepared(() =>
	db
		.select({
			id: consultations.id,
			title: consultations.question,
			at: consultations.opensAt,
			closesAt: consultations.closesAt,
			outcome: results.outcome
		})
		.from(consultations)
		.innerJoin(manifests, eq(manifests.consultationId, consultations.id))
		.leftJoin(results, eq(results.consultationId, consultations.id))
		.leftJoin(annulments, eq(annulments.consultationId, consultations.id))
		.where(
			and(
				isNull(annulments.consultationId),
				or(eq(consultations.initiativeId, initiativeId), eq(consultations.decisionId, decisionId))
			)
		)
		.limit(MOST)
		.prepare()
);

export const projectsMade = prepared(() =>
	db
		.select({ id: projects.id, title: projects.title, at: projects.createdAt, state: projectSteps.state })
		.from(projects)
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.where(
			or(
				eq(projects.id, projectId),
				eq(projects.initiativeId, initiativeId),
				and(isNotNull(projects.decisionId), eq(projects.decisionId, decisionId))
			)
		)
		.limit(MOST)
		.prepare()
);

const correction = alias(measurements, 'correction');

/** Measurements in force, told by number and date: what they say stands on the project's page. */
export const measured = prepared(() =>
	db
		.select({
			id: projects.id,
			title: projects.title,
			at: max(measurements.at).mapWith(measurements.at),
			values: count()
		})
		.from(measurements)
		.innerJoin(projects, eq(projects.id, measurements.projectId))
		.leftJoin(correction, eq(correction.correctsId, measurements.id))
		.where(
			and(
				isNull(correction.id),
				or(
					eq(projects.id, projectId),
					eq(projects.initiativeId, initiativeId),
					eq(projects.decisionId, decisionId)
				)
			)
		)
		.groupBy(projects.id)
		.limit(MOST)
		.prepare()
);

export const objectivesServed = prepared(() =>
	db
		.selectDistinct({ id: objectives.id, title: objectives.title, pactSlug: pacts.slug })
		.from(projectObjectives)
		.innerJoin(projects, eq(projects.id, projectObjectives.projectId))
		.innerJoin(objectives, eq(objectives.id, projectObjectives.objectiveId))
		.innerJoin(strategicLines, eq(strategicLines.id, objectives.lineId))
		.innerJoin(pacts, eq(pacts.id, strategicLines.pactId))
		.where(
			or(
				eq(projects.id, projectId),
				eq(projects.initiativeId, initiativeId),
				eq(projects.decisionId, decisionId)
			)
		)
		.limit(MOST)
		.prepare()
);
