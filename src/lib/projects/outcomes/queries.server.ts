import { and, eq, sql } from 'drizzle-orm';
import { db } from '../../db.server';
import { addUp, type Measured, type Total } from '../../indicators/rules';
import { listTargets } from '../../pacts/queries.server';
import { objectives, strategicLines } from '../../pacts/tables.server';
import { projectObjectives, projects, projectSteps } from '../tables.server';
import { outcomeRows, type Asked } from './rows.server';

/** One number for each project, place and indicator: months already added up as the indicator says. */
export type Outcome = Measured & { readonly slug: string; readonly neighbourhoodId: string | null };

/**
 * What came of projects. Participations and volunteer hours are also counted activity by activity: for each
 * project what was measured by the month wins over what was counted by the day, so that nothing counts twice.
 */
export function listOutcomes(sought: Asked): Outcome[] {
	const rows = outcomeRows(sought);
	const typed = rows.byMonth.flatMap(({ times, value, ...row }) =>
		value === null ? [] : [{ ...row, value, atLeast: times > 1 }]
	);
	const known = new Set(typed.map(({ projectId, slug }) => `${projectId} ${slug}`));
	const byDay = rows.byDay.flatMap(({ participations, minutes, ...row }) => [
		{ ...row, slug: 'partecipazioni', value: participations },
		{ ...row, slug: 'ore-di-volontariato', value: minutes === null ? null : minutes / 60 }
	]);
	return [
		...typed,
		...byDay.flatMap(({ value, ...row }) =>
			value === null || known.has(`${row.projectId} ${row.slug}`)
				? []
				: [{ ...row, value, sample: null, periodTo: '' }]
		)
	];
}

/** The whole of some outcomes, for an indicator; `undefined` where nobody measured. */
export const totalOf = (
	outcomes: readonly Outcome[],
	{ slug, aggregation }: { slug: string; aggregation: Parameters<typeof addUp>[0] }
): Total | undefined =>
	addUp(
		aggregation,
		outcomes.filter((outcome) => outcome.slug === slug)
	);

/** The projects that keep each promise of a pact. */
export const listServing = (pactId: string) =>
	db
		.select({
			objectiveId: projectObjectives.objectiveId,
			id: projects.id,
			title: projects.title,
			state: projectSteps.state
		})
		.from(projectObjectives)
		.innerJoin(projects, eq(projects.id, projectObjectives.projectId))
		.innerJoin(
			projectSteps,
			and(eq(projectSteps.projectId, projects.id), sql`${projectSteps.endedAt} is null`)
		)
		.innerJoin(objectives, eq(objectives.id, projectObjectives.objectiveId))
		.innerJoin(strategicLines, eq(strategicLines.id, objectives.lineId))
		.where(eq(strategicLines.pactId, pactId))
		.orderBy(projects.title)
		.limit(2000)
		.all();

/** Each target of a pact for a year, with what its projects reached so far. */
export function listTargetsReached(pactId: string, year: number) {
	const serving = listServing(pactId);
	const outcomes = listOutcomes({ year });
	return listTargets(pactId)
		.filter((target) => target.year === year)
		.map((target) => {
			const helping = new Set(
				serving.filter(({ objectiveId }) => objectiveId === target.objectiveId).map(({ id }) => id)
			);
			const reached = totalOf(
				outcomes.filter(({ projectId }) => helping.has(projectId)),
				target
			);
			return { ...target, reached };
		});
}
