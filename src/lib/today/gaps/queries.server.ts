import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db, prepared } from '../../db.server';
import { needs } from '../../needs/tables.server';
import { before, heardOn, recent, windows } from '../../needs/trends/queries.server';
import { trendOf } from '../../needs/trends/rules';
import { listNeighbourhoodShapes } from '../../neighbourhoods/queries.server';
import { toldFrom } from '../../projects/rules';
import { projectNeighbourhoods, projects, projectSteps, projectTargets } from '../../projects/tables.server';
import { pairNeighbours } from './rules';

const p = sql.placeholder;

/** More than anybody reads. */
const MOST_UNMET = 20;
const MOST_PAIRS = 5_000;
const MOST_TWINS = 20;

const LIVES = sql.raw(`('to_start', 'in_progress', 'suspended')`);

const unmet = prepared(() =>
	db
		.select({
			neighbourhoodId: sql<string>`${needs.neighbourhoodId}`,
			theme: needs.theme,
			target: needs.target,
			recent,
			before
		})
		.from(needs)
		.where(
			and(
				sql`${heardOn} > ${p('begin')} and ${heardOn} <= ${p('today')} and ${needs.neighbourhoodId} is not null`,
				sql`not exists (select 1 from projects x
					join project_steps s on s.project_id = x.id and s.ended_at is null and s.state in ${LIVES}
					join project_targets t on t.project_id = x.id and t.target = ${needs.target}
					where x.theme = ${needs.theme} and (x.city_wide or exists (select 1 from project_neighbourhoods n
						where n.project_id = x.id and n.neighbourhood_id = ${needs.neighbourhoodId})))`
			)
		)
		.groupBy(needs.neighbourhoodId, needs.theme, needs.target)
		.having(sql`${recent} >= ${p('least')}`)
		.orderBy(desc(recent), asc(needs.theme))
		.limit(200)
		.prepare()
);

/**
 * Needs that rise where no project answers them: the same theme, for the same people, there. How many said so is
 * not told; groups that a small number could give away are named from ten voices up.
 */
export const listUnmet = (least: number) =>
	unmet()
		.all({ ...windows(), least })
		.filter(({ target, ...voices }) => trendOf(voices, toldFrom([target], least)) === 'rising')
		.slice(0, MOST_UNMET)
		.map(({ neighbourhoodId, theme, target }) => ({ neighbourhoodId, theme, target }));

const pairs = prepared(() => {
	const other = alias(projects, 'other');
	const otherSteps = alias(projectSteps, 'other_steps');
	const otherTargets = alias(projectTargets, 'other_targets');
	const otherPlaces = alias(projectNeighbourhoods, 'other_places');
	return db
		.select({
			id: projects.id,
			title: projects.title,
			place: projectNeighbourhoods.neighbourhoodId,
			otherId: other.id,
			otherTitle: other.title,
			otherPlace: otherPlaces.neighbourhoodId,
			theme: projects.theme,
			target: sql`min(${projectTargets.target})`.mapWith(projectTargets.target)
		})
		.from(projects)
		.innerJoin(projectSteps, and(eq(projectSteps.projectId, projects.id), isNull(projectSteps.endedAt)))
		.innerJoin(projectNeighbourhoods, eq(projectNeighbourhoods.projectId, projects.id))
		.innerJoin(projectTargets, eq(projectTargets.projectId, projects.id))
		.innerJoin(other, and(eq(other.theme, projects.theme), sql`${other.id} > ${projects.id}`))
		.innerJoin(otherSteps, and(eq(otherSteps.projectId, other.id), isNull(otherSteps.endedAt)))
		.innerJoin(
			otherTargets,
			and(eq(otherTargets.projectId, other.id), eq(otherTargets.target, projectTargets.target))
		)
		.innerJoin(
			otherPlaces,
			and(
				eq(otherPlaces.projectId, other.id),
				sql`${otherPlaces.neighbourhoodId} <> ${projectNeighbourhoods.neighbourhoodId}`
			)
		)
		.where(
			sql`${projectSteps.state} in ${LIVES} and ${otherSteps.state} in ${LIVES}
				and ${projects.replicatedFromId} is not ${other.id} and ${other.replicatedFromId} is not ${projects.id}`
		)
		.groupBy(projects.id, other.id, projectNeighbourhoods.neighbourhoodId, otherPlaces.neighbourhoodId)
		.orderBy(desc(projects.createdAt), desc(other.createdAt))
		.limit(MOST_PAIRS)
		.prepare();
});

/** Projects with the same theme for the same people in two quartieri that are near; one that repeats another on purpose is none. */
export const listTwins = (shapes = listNeighbourhoodShapes()) =>
	pairNeighbours(pairs().all(), shapes).slice(0, MOST_TWINS);
