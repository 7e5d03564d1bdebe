import { publicCount } from '../privacy/rules';
import { isLate } from '../projects/rules';
import type { City, Year } from './city.server';
import type { FigureSlug } from './figures';
import { outcomeRows } from './outcomes.server';
import type { Row } from './rows';
import { at, isWithin, type Facets, type Scope } from './scope';
import { asOf, startOfYear, yearBefore, yearOf, yearOfDay } from './years';

/** What stands behind each figure in a year, before anybody narrows it. */
export const BEHIND: Readonly<Record<FigureSlug, (asked: Year) => readonly Row[]>> = {
	attendances: (asked) => attendances(asked),
	meetings_held: (asked) => meetings(asked).map(({ row }) => row),
	organizations_involved: organizations,
	initiatives_received: (asked) => initiatives(asked).map(({ row }) => row),
	answer_days: (asked) =>
		initiatives(asked).flatMap(({ row, days }) => (days === null ? [] : [{ ...row, value: days }])),
	votes_cast: ({ city, year }) =>
		city
			.consultations()
			.filter(({ closedAt }) => yearOf(closedAt) === year)
			.map(({ id, cityWide, places, cast }) => ({
				kind: 'consultation',
				id,
				facets: wherever(cityWide, places),
				value: cast
			})),
	milestones_in_time: (asked) => milestones(asked),
	commitments_kept: (asked) => commitments(asked),
	projects_in_progress: (asked) => alive(asked, (state) => state === 'in_progress'),
	projects_finished: (asked) => alive(asked, (state) => state === 'finished'),
	projects_late: late,
	projects_after_a_year: afterAYear,
	prevention_share: ({ city, year }) =>
		alive({ city, year }, (state) => state !== 'not_realised').map((row) => ({
			...row,
			value: city.projects().get(row.id)?.kind === 'prevenzione' ? 1 : 0
		})),
	objectives_covered: () => [],
	participations: (asked) => outcomeRows(asked, 'partecipazioni'),
	people_reached: (asked) => outcomeRows(asked, 'persone-raggiunte'),
	volunteer_hours: (asked) => outcomeRows(asked, 'ore-di-volontariato'),
	satisfaction: (asked) => outcomeRows(asked, 'soddisfazione'),
	new_collaborations: (asked) => outcomeRows(asked, 'nuove-collaborazioni'),
	money_spent: ({ city, year }) =>
		city
			.expenses()
			.filter(({ on }) => yearOfDay(on) === year)
			.map(({ id, projectId, cents }) => ({
				kind: 'expense',
				id,
				facets: city.facetsOf(projectId),
				value: cents
			})),
	money_planned: (asked) => funding(asked, false),
	given_in_kind: (asked) => funding(asked, true)
};

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

const meetings = ({ city, year }: Year) =>
	city
		.meetings()
		.filter(({ startsAt }) => yearOf(startsAt) === year)
		.map(({ id, placeId, people }) => ({
			row: { kind: 'meeting', id, facets: at(placeId), value: 1 } satisfies Row,
			people
		}));

const attendances = (asked: Year) =>
	meetings(asked).map(({ row, people }): Row => ({ ...row, ...tellable(people, asked.city.below) }));

/** A single count of people: told, or kept as a small part. */
const tellable = (people: number | null, least: number) =>
	people === null || publicCount(people, least) !== null
		? { value: people }
		: { value: null, small: { least, few: { times: 1, people }, points: 0 } };

const wherever = (cityWide: number, places: string): Facets => ({
	...at(),
	places: cityWide ? null : JSON.parse(places)
});

/** Each organisation once, wherever it was in the year. */
function organizations({ city, year }: Year): Row[] {
	const [from, to] = [startOfYear(year), startOfYear(year + 1)];
	const places = new Map<string, Set<string> | null>();
	for (const { id, placeId, projectId, since, until } of city.presences()) {
		if (since >= to || (until !== null && until < from)) continue;
		const known = places.get(id);
		const there = placeId === null ? city.facetsOf(projectId ?? '').places : [placeId];
		places.set(id, known === null || there === null ? null : new Set([...(known ?? []), ...there]));
	}
	return [...places].map(([id, there]) => ({
		kind: 'organization',
		id,
		facets: { ...at(), places: there && [...there] },
		value: 1
	}));
}

const DAY = 86_400_000;

const initiatives = ({ city, year }: Year) =>
	city
		.initiatives()
		.filter(({ sentAt }) => yearOf(sentAt) === year)
		.map(({ id, sentAt, answeredAt, cityWide, places, theme, targets }) => ({
			row: {
				kind: 'initiative',
				id,
				facets: { ...wherever(cityWide, places), theme, targets: JSON.parse(targets) },
				value: 1
			} satisfies Row,
			days: answeredAt === null ? null : (answeredAt - sentAt) / DAY
		}));

/** Milestones whose day came within the year; whoever is before that day has not missed it. */
function milestones({ city, year }: Year): Row[] {
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

const commitments = ({ city, year }: Year): Row[] =>
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
function alive({ city, year }: Year, is: (state: Step['state']) => boolean): Row[] {
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
function late({ city }: Year): Row[] {
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

function afterAYear({ city, year }: Year) {
	const latest = yearBefore(asOf(year, city.now));
	return alive({ city, year }, (state) => state === 'in_progress').filter(({ id }) => {
		const begun = city.projects().get(id)?.actualStart ?? null;
		return begun !== null && begun <= latest;
	});
}

function funding({ city, year }: Year, inKind: boolean): Row[] {
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
