import { sql } from 'drizzle-orm';
import { db } from '../../db.server';
import { fromWallClock } from '../../formats/dates';
import { MEAN_FROM } from '../../indicators/rules';

/** Under how many people a value is not told: of any project, and of those for whom a small number could tell. */
export type Thresholds = { readonly below: number; readonly strict: number };

/** What is left of some values without those too small to be told, and what those make together. */
type Few<Under extends keyof Thresholds> = {
	readonly [Name in `${Under}Times` | `${Under}People` | `${Under}Points`]: number;
} & { readonly [Name in `${Under}Highest`]: number | null };

/** The values of one project in one place for one indicator, within a year. */
export type CountedOutcome = Few<'below'> &
	Few<'strict'> & {
		readonly projectId: string;
		/** Where it was measured; `null` where nobody said. */
		readonly placeId: string | null;
		readonly indicatorId: string;
		readonly times: number;
		readonly sum: number;
		readonly highest: number;
		/** Answers, and values weighted by them. */
		readonly sample: number;
		readonly points: number;
		/** The value of the latest period, for what is not added up in time. */
		readonly latest: number | null;
	};

/**
 * Every indicator of every project in a year, or of some projects, in one pass. Whom a project is for says which threshold holds: both
 * are counted, which costs less than to ask of each row. Most indicators count things or people by their value;
 * only means are weighed by who answered, and only some have a latest value, so these few are read apart.
 */
export function measuredIn(year: number, { below, strict }: Thresholds, projectIds?: readonly string[]) {
	const asked = sql`m.period_from between ${`${year}-01-01`} and ${`${year}-12-31`} and m.id not in replaced
		${projectIds ? sql`and m.project_id in (select value from json_each(${JSON.stringify(projectIds)}))` : sql``}`;
	return db.all<CountedOutcome>(sql`
		with replaced as (select corrects_id from measurements where corrects_id is not null),
		odd as (select id, aggregation from indicators where aggregation in ('weighted_mean', 'last')),
		measured as (select m.*, m.value as people from measurements m
			where ${asked} and m.indicator_id not in (select id from odd)),
		averaged as (select m.*, iif(odd.aggregation = 'last', m.value, m.sample) as people,
			iif(odd.aggregation = 'last', 0, ${MEAN_FROM}) as fewest
			from measurements m join odd on odd.id = m.indicator_id where ${asked})
		select project_id as projectId, neighbourhood_id as placeId, indicator_id as indicatorId,
			count(*) as times, sum(value) as sum, max(value) as highest, 0 as sample, 0 as points, null as latest,
			${few('below', below, '0')}, ${few('strict', strict, '0')}
		from measured group by 1, 2, 3
		union all
		select project_id, neighbourhood_id, indicator_id, count(*), sum(value), max(value),
			coalesce(sum(sample), 0), coalesce(sum(value * sample), 0),
			cast(substr(max(period_to || ' ' || value), 12) as real),
			${few('below', below, 'value * sample', 'fewest')}, ${few('strict', strict, 'value * sample', 'fewest')}
		from averaged group by 1, 2, 3`);
}

/** What was measured in periods that end in a later year than they began; a corrected one had the same period. */
export const measuredAcross = () =>
	db.all<{ projectId: string; indicatorId: string; year: number; periodTo: string }>(sql`
		select project_id as projectId, indicator_id as indicatorId,
			cast(substr(period_from, 1, 4) as integer) as year, max(period_to) as periodTo
		from measurements where substr(period_to, 1, 4) > substr(period_from, 1, 4) group by 1, 2, 3`);

/** The number of the latest measurement: they are added, each with the next number, and never changed. */
export const latestMeasured = () =>
	db.get<{ latest: number | null }>(sql`select max(rowid) as latest from measurements`)?.latest ?? 0;

/** The projects of which something of a year was written after a measurement of that number, corrections too. */
export const measuredSince = (number: number, year: number) =>
	db
		.all<{ projectId: string }>(
			sql`select distinct project_id as projectId from measurements
				where rowid > ${number} and period_from between ${`${year}-01-01`} and ${`${year}-12-31`}`
		)
		.map(({ projectId }) => projectId);

/** How each indicator adds up. */
export const waysOfAddingUp = () =>
	JSON.stringify(db.all(sql`select id, aggregation from indicators order by id`));

/** What was counted activity by activity in a year. */
export type CountedActivities = Few<'below'> &
	Few<'strict'> & {
		readonly projectId: string;
		readonly placeId: string | null;
		/** Activities of which somebody wrote who took part, and how many those were. */
		readonly times: number;
		readonly sum: number;
		readonly minutes: number | null;
	};

export const activitiesIn = (year: number, { below, strict }: Thresholds) =>
	db.all<CountedActivities>(sql`
		with held as (select project_id, neighbourhood_id, participants as people, participants as value, volunteer_minutes
			from activities where starts_at >= ${startOf(year)} and starts_at < ${startOf(year + 1)}
			and cancelled_at is null and (participants is not null or volunteer_minutes is not null))
		select project_id as projectId, neighbourhood_id as placeId, count(people) as times,
			coalesce(sum(people), 0) as sum, sum(volunteer_minutes) as minutes,
			${few('below', below, '0')}, ${few('strict', strict, '0')}
		from held group by 1, 2`);

function few(name: keyof Thresholds, least: number, points: string, fewest = '0') {
	const small = sql.raw(`people > 0 and people < max(${Math.trunc(least)}, ${fewest})`);
	const as = (what: string) => sql.raw(`"${name}${what}"`);
	const sumOf = (what: string) =>
		what === '0' ? sql.raw('0') : sql`coalesce(sum(iif(${small}, ${sql.raw(what)}, 0)), 0)`;
	return sql`count(iif(${small}, 1, null)) as ${as('Times')}, ${sumOf('people')} as ${as('People')},
		${sumOf(points)} as ${as('Points')}, max(iif(${small}, null, value)) as ${as('Highest')}`;
}

const startOf = (year: number) => (fromWallClock(`${year}-01-01T00:00`) ?? new Date(0)).getTime();
