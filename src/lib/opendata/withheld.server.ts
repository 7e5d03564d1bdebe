import { sql, type SQL } from 'drizzle-orm';
import { onceForEvent } from '../audit/remembered.server';
import { cityNow, type City } from '../dashboard/city.server';
import {
	figureMeasure,
	indicatorName,
	measureNamed,
	partName,
	placeOf,
	yearly,
	type Named
} from '../dashboard/measures.server';
import { projectsMeasuring } from '../dashboard/outcomes.server';
import { togetherOf } from '../dashboard/rows';
import { yearOf, yearOfDay } from '../dashboard/years';
import { db } from '../db.server';
import { countsPeople } from '../indicators/rules';
import { lazily } from '../lazily';
import { cityRulesInForce } from '../municipality/queries.server';
import { ELSEWHERE } from './rules';

/** Participations are people, though they are counted as things: the same person may be in many. */
export const PARTICIPATIONS = 'partecipazioni';

/** The only quartiere of a project; nothing where it works in several or in the whole city. */
const onlyPlace = (project: SQL) =>
	sql`(select case when count(*) = 1 then min(x.neighbourhood_id) end from project_neighbourhoods x where x.project_id = ${project})`;

/** Where something of a project happened. */
export const placeIdOf = (own: SQL, project: SQL) => sql`coalesce(${own}, ${onlyPlace(project)})`;

/** The same, by its address. */
export const placeOfProject = (own: SQL, project: SQL) =>
	sql`(select n.slug from neighbourhoods n where n.id = ${placeIdOf(own, project)})`;

/** Measured and not corrected since. */
export const inForce = sql`not exists (select 1 from measurements y where y.corrects_id = e.id)`;

/** Small counts that are told as one: a sum, or a mean with how many answered. */
export type Together = {
	/** One quartiere, or those whose people are told only together. */
	readonly places: readonly string[];
	/** The project, where they are all of one. */
	readonly projectId: string | null;
	readonly value: number;
	readonly people: number;
};

/**
 * How counts of people are told: as the dashboard tells them. Each small count is in the same pool whoever asks and
 * wherever it is published, so that nothing is found by putting the tables beside the pages.
 */
export const telling = onceForEvent(() => {
	const city = cityNow(cityRulesInForce().suppress_below);
	const pools = lazily((key: string) => poolsNamed(city, key));
	return {
		city,
		/** From how many people on something of a project may be told. */
		leastOf: (projectId: string) => city.projects().get(projectId)?.least ?? city.below,
		/** How a small count of a thing in a place is told. */
		ofSmall: (measure: string, year: number, id: string, placeId?: string) =>
			pools(`${measure} ${year}`).toldParts.has(partName(id, placeId))
				? ('together' as const)
				: ('few' as const),
		together: (measure: string, year: number) => pools(`${measure} ${year}`).together,
		/** Projects that wrote down their participations in a year: what its activities counted is in them. */
		measured: lazily((year: number) => projectsMeasuring({ city, year }, PARTICIPATIONS))
	};
});
export type Telling = ReturnType<typeof telling>;

/** Who came to meetings: a figure of the dashboard. All else is an indicator, by its name. */
export const ATTENDANCES = 'attendances';

function poolsNamed(city: City, key: string) {
	const [name = '', year = ''] = key.split(' ');
	const measure = name === ATTENDANCES ? figureMeasure(name) : measureNamed(city, indicatorName(name));
	const pools = measure ? yearly(city, measure, Number(year)).pools.filter(({ told }) => told) : [];
	return {
		toldParts: new Set(
			pools.flatMap(({ members }) => members.map((part) => partName(part.id, placeOf(part))))
		),
		together: measure ? pools.map(({ members }) => wholeOf(city, measure, members)) : []
	};
}

type Members = Parameters<typeof togetherOf>[0];

function wholeOf(city: City, { fold, name }: Named, members: Members): Together {
	const slugOf = (id: string | undefined) => city.neighbourhoods().get(id ?? '')?.slug ?? ELSEWHERE;
	const projects = new Set(name === ATTENDANCES ? [] : members.map(({ id }) => id));
	const { value, weight } = togetherOf(members, fold);
	return {
		places: [...new Set(members.map((part) => slugOf(placeOf(part))))].sort(),
		projectId: projects.size === 1 ? ([...projects][0] ?? null) : null,
		value,
		people: weight
	};
}

/** The key of a row told together, after every other: `~` stands after every letter. No place is in two of them. */
export const togetherKey = ({ places, projectId }: Together, ...of: readonly (string | number)[]) =>
	`~${[...of, ...(projectId === null ? [] : [projectId]), places.length > 1 ? 'insieme' : 'in', places[0]].join(':')}`;

/** What is told together of an indicator in a year. */
export type OfIndicator = Together & {
	readonly slug: string;
	readonly year: number;
	readonly answers: boolean;
};

/** Everything that projects counted and that is told together. */
export const countedTogether = onceForEvent((): readonly OfIndicator[] => {
	const { city, together } = telling();
	const people = city.indicators().filter((one) => countsPeople(one) || one.aggregation === 'weighted_mean');
	return yearsCounted().flatMap((year) =>
		people.flatMap(({ slug, aggregation }) =>
			together(slug, year).map((one) => ({ ...one, slug, year, answers: aggregation === 'weighted_mean' }))
		)
	);
});

/** The years in which projects measured or counted anything. */
const yearsCounted = () =>
	db
		.all<{ day: string | null; at: number | null }>(
			sql`select distinct substr(period_from, 1, 4) as day, null as at from measurements
				union all select null, min(starts_at) from activities
					group by strftime('%Y', starts_at / 1000 + 3600, 'unixepoch')`
		)
		.map(({ day, at }) => (day === null ? yearOf(at ?? 0) : yearOfDay(day)))
		.filter((year, i, years) => years.indexOf(year) === i);
