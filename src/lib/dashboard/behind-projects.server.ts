import { isLate } from '../projects/rules';
import type { City, Year } from './city.server';
import type { Row } from './rows';
import { at, isWithin, type Scope } from './scope';
import { asOf, startOfYear, yearBefore, yearOfDay } from './years';

/** Milestones whose day came within the year; whoever is before that day has not missed it. */
export function milestones({ city, year }: Year): Row[] {
	const stopped = new Set(
		city
			.steps()
			.filter(({ endedAt, state }) => endedAt === null && state === 'not_realised')
			.map(({ projectId }) => projectId)
	);
	return city
		.milestones()
		.filter(
			({ projectId, dueOn, doneOn }) =>
				yearOfDay(dueOn) === year && (dueOn < city.today || doneOn !== null) && !stopped.has(projectId)
		)
		.map(({ id, projectId, dueOn, doneOn }) => ({
			kind: 'milestone',
			id,
			facets: city.facetsOf(projectId),
			value: doneOn !== null && doneOn <= dueOn ? 1 : 0
		}));
}

export const commitments = ({ city, year }: Year): Row[] =>
	city
		.commitments()
		.filter(({ dueOn, done }) => yearOfDay(dueOn) === year && (dueOn < city.today || done === 1))
		.map(({ id, done, placeId, projectId }) => {
			const there = projectId === null ? [] : city.facetsOf(projectId).places;
			const places = there && (placeId === null ? there : [...there, placeId]);
			return { kind: 'commitment', id, facets: { ...at(), places }, value: done };
		});

type Step = ReturnType<City['steps']>[number];
const ENDED: readonly string[] = ['finished', 'not_realised'];

/** Projects as they stood in a year: at its end, or now; what had ended before it is left out. */
export function alive({ city, year }: Year, is: (state: Step['state']) => boolean): Row[] {
	const moment = asOf(year, city.now);
	const from = startOfYear(year);
	return city
		.steps()
		.filter(
			({ at: since, endedAt, state }) =>
				since <= moment &&
				(endedAt === null || endedAt > moment) &&
				(!ENDED.includes(state) || since >= from) &&
				is(state)
		)
		.map(({ projectId }) => ({
			kind: 'project',
			id: projectId,
			facets: city.facetsOf(projectId),
			value: 1
		}));
}

/** Projects late today. */
export function late({ city }: Year): Row[] {
	const overdue = new Map<string, number>();
	for (const { projectId, dueOn, doneOn } of city.milestones()) {
		if (doneOn === null && dueOn < city.today) overdue.set(projectId, (overdue.get(projectId) ?? 0) + 1);
	}
	return city
		.steps()
		.filter(({ endedAt }) => endedAt === null)
		.flatMap(({ projectId, state }): Row[] => {
			const project = city.projects().get(projectId);
			const overdueMilestones = overdue.get(projectId) ?? 0;
			return project && isLate({ ...project, state, overdueMilestones }, city.today)
				? [{ kind: 'project', id: projectId, facets: project.facets, value: 1 }]
				: [];
		});
}

export function afterAYear({ city, year }: Year) {
	const latest = yearBefore(asOf(year, city.now));
	return alive({ city, year }, (state) => state === 'in_progress').filter(({ id }) => {
		const begun = city.projects().get(id)?.actualStart ?? null;
		return begun !== null && begun <= latest;
	});
}

export function funding({ city, year }: Year, inKind: boolean): Row[] {
	const living = new Set(alive({ city, year }, () => true).map(({ id }) => id));
	return city
		.funding()
		.filter((one) => (one.inKind === 1) === inKind && living.has(one.projectId))
		.map(({ id, projectId, cents }) => ({
			kind: 'funding',
			id,
			facets: city.facetsOf(projectId),
			value: cents
		}));
}

/** Milestones of a scope by how they went. */
export function milestonesReached(city: City, scope: Scope) {
	const within = new Map(
		milestones({ city, year: scope.year })
			.filter(({ facets }) => isWithin(scope, facets))
			.map(({ id, value }) => [id, value])
	);
	const reached = city.milestones().filter(({ id, doneOn }) => within.has(id) && doneOn !== null).length;
	const inTime = [...within.values()].filter((value) => value === 1).length;
	return { inTime, late: reached - inTime, missed: within.size - reached };
}

/** Projects alive in a scope by the kind of work they do. */
export function projectsOfKinds(city: City, scope: Scope) {
	const kinds = { prevenzione: 0, promozione: 0, riparazione: 0 };
	for (const { id, facets } of alive({ city, year: scope.year }, (state) => state !== 'not_realised')) {
		const kind = city.projects().get(id)?.kind;
		if (kind && isWithin(scope, facets)) kinds[kind]++;
	}
	return kinds;
}

/** Objectives of the pact in force among those asked for, each with whether a project of the scope works on it. */
export function objectivesWithin(city: City, scope: Scope): Row[] {
	const covered = new Set(
		city
			.steps()
			.filter(({ endedAt, state }) => endedAt === null && state !== 'not_realised')
			.map(({ projectId }) => city.facetsOf(projectId))
			.filter((facets) => isWithin({ ...scope, objectives: null }, facets))
			.flatMap(({ objectives }) => objectives)
	);
	return city
		.objectives()
		.filter(({ id }) => scope.objectives === null || scope.objectives.includes(id))
		.map(({ id }) => ({
			kind: 'objective',
			id,
			facets: {
				places: null,
				theme: scope.theme,
				targets: scope.target ? [scope.target] : [],
				objectives: [id]
			},
			value: covered.has(id) ? 1 : 0
		}));
}
