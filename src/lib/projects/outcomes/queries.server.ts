import { and, eq, gte, inArray, isNotNull, lt, lte, or, sql } from 'drizzle-orm';
import { db } from '../../db.server';
import { fromWallClock } from '../../formats/dates';
import { indicators } from '../../indicators/tables.server';
import { addUp, type Measured, type Total } from '../../indicators/rules';
import { listTargets } from '../../pacts/queries.server';
import { objectives, strategicLines } from '../../pacts/tables.server';
import { inForce } from '../measurements/queries.server';
import { measurements } from '../measurements/tables.server';
import { activities, projectObjectives, projects, projectSteps } from '../tables.server';

type Asked = { readonly year?: number; readonly projectIds?: readonly string[] };

/** One number for each project, place and indicator: months already added up as the indicator says. */
export type Outcome = Measured & { readonly slug: string; readonly neighbourhoodId: string | null };

const onlyPlace = sql<string | null>`(select min(x.neighbourhood_id) from project_neighbourhoods x
	where x.project_id = ${projects.id} having count(*) = 1)`;

const reduced = sql<number | null>`case ${indicators.aggregation}
	when 'sum' then sum(${measurements.value})
	when 'distinct' then max(${measurements.value})
	when 'weighted_mean' then sum(${measurements.value} * ${measurements.sample}) / sum(${measurements.sample})
	else cast(substr(max(${measurements.periodTo} || ' ' || ${measurements.value}), 12) as real) end`;

const measured = ({ year, projectIds }: Asked) =>
	db
		.select({
			projectId: measurements.projectId,
			neighbourhoodId: sql<string | null>`coalesce(${measurements.neighbourhoodId}, ${onlyPlace})`.as(
				'there'
			),
			slug: indicators.slug,
			value: reduced,
			sample: sql<number | null>`sum(${measurements.sample})`,
			periodTo: sql<string>`max(${measurements.periodTo})`,
			times: sql<number>`count(*)`
		})
		.from(measurements)
		.innerJoin(projects, eq(projects.id, measurements.projectId))
		.innerJoin(indicators, eq(indicators.id, measurements.indicatorId))
		.where(
			and(
				inForce(),
				projectIds ? inArray(measurements.projectId, [...projectIds]) : undefined,
				year ? gte(measurements.periodFrom, `${year}-01-01`) : undefined,
				year ? lte(measurements.periodFrom, `${year}-12-31`) : undefined
			)
		)
		.groupBy(measurements.projectId, sql`there`, measurements.indicatorId)
		.all();

const startOf = (year: number) => fromWallClock(`${year}-01-01T00:00`) ?? new Date(0);

const counted = ({ year, projectIds }: Asked) =>
	db
		.select({
			projectId: activities.projectId,
			neighbourhoodId: sql<string | null>`coalesce(${activities.neighbourhoodId}, ${onlyPlace})`.as('there'),
			participations: sql<number | null>`sum(${activities.participants})`,
			minutes: sql<number | null>`sum(${activities.volunteerMinutes})`
		})
		.from(activities)
		.innerJoin(projects, eq(projects.id, activities.projectId))
		.where(
			and(
				or(isNotNull(activities.participants), isNotNull(activities.volunteerMinutes)),
				projectIds ? inArray(activities.projectId, [...projectIds]) : undefined,
				year ? gte(activities.startsAt, startOf(year)) : undefined,
				year ? lt(activities.startsAt, startOf(year + 1)) : undefined
			)
		)
		.groupBy(activities.projectId, sql`there`)
		.all();

/**
 * What came of projects. Participations and volunteer hours are also counted activity by activity: for each
 * project what was measured by the month wins over what was counted by the day, so that nothing counts twice.
 */
export function listOutcomes(asked: Asked = {}): Outcome[] {
	const typed = measured(asked).flatMap(({ times, value, ...row }) =>
		value === null ? [] : [{ ...row, value, atLeast: times > 1 }]
	);
	const known = new Set(typed.map(({ projectId, slug }) => `${projectId} ${slug}`));
	const byDay = counted(asked).flatMap(({ participations, minutes, ...row }) => [
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
