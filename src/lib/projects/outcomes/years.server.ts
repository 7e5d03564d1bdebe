import { sql, type SQL } from 'drizzle-orm';
import { db } from '../../db.server';
import { SENSITIVE_TARGETS } from '../../vocabulary';
import { MEAN_FROM } from '../../indicators/rules';
import { inForce } from '../measurements/queries.server';
import { toldFrom } from '../rules';
import { reduced } from './rows.server';
import { yearsTouched, type Yearly } from './telling';

type Asked = {
	readonly from: number;
	readonly to: number;
	/** These projects, or `null` for all. */
	readonly projectIds: readonly string[] | null;
	/** Counts of people below this are not told. */
	readonly below: number;
};
type Held = Pick<Yearly, 'projectId' | 'neighbourhoodId' | 'year' | 'least' | 'few' | 'fewSum' | 'fewPoints'>;
type ByMonth = Held & Pick<Yearly, 'slug' | 'sample' | 'periodTo'> & { value: number | null; times: number };
type ByDay = Held & { participations: number | null; minutes: number | null };

const day = (year: number, rest: string) => `${String(year).padStart(4, '0')}-${rest}`;

/** The year in Rome of an activity: New Year there is always at 23 o'clock in Greenwich. */
const yearThere = sql`cast(strftime('%Y', activities.starts_at / 1000 + 3600, 'unixepoch') as integer)`;

/** What `toldFrom` says, for the database; and the one place of a project that is in no other. */
const asked = ({ projectIds, below }: Asked) => sql`asked as materialized (
	select p.id,
		case when exists (select 1 from project_targets t where t.project_id = p.id
			and t.target in ${[...SENSITIVE_TARGETS]})
			then ${toldFrom(SENSITIVE_TARGETS, below)} else ${below} end as least,
		(select case when count(*) = 1 then min(x.neighbourhood_id) end from project_neighbourhoods x
			where x.project_id = p.id) as only_place
	from projects p
	where ${projectIds === null ? sql`true` : sql`p.id in (select value from json_each(${JSON.stringify(projectIds)}))`})`;

/** What nobody reads by itself. A mean is held back by how many answered, and below what any mean is told from. */
function held(people: SQL, { least = sql`asked.least`, points = sql`0` } = {}) {
	const small = (what: SQL) =>
		sql`sum(case when ${people} > 0 and ${people} < ${least} then ${what} else 0 end)`;
	return sql`${least} as least, ${small(sql`1`)} as few, ${small(people)} as "fewSum", ${small(points)} as "fewPoints"`;
}

const ifMean = (then: SQL, other: SQL) =>
	sql`iif(indicators.aggregation = 'weighted_mean', ${then}, ${other})`;
const heldByMonth = held(ifMean(sql`measurements.sample`, sql`measurements.value`), {
	least: ifMean(sql`max(${MEAN_FROM}, asked.least)`, sql`asked.least`),
	points: ifMean(sql`measurements.value * measurements.sample`, sql`0`)
});

const byMonth = (sought: Asked) =>
	db.all<ByMonth>(sql`with ${asked(sought)}
		select measurements.project_id as "projectId", indicators.slug,
			cast(substr(measurements.period_from, 1, 4) as integer) as year,
			coalesce(measurements.neighbourhood_id, asked.only_place) as "neighbourhoodId",
			${reduced} as value, sum(measurements.sample) as sample, max(measurements.period_to) as "periodTo",
			count(*) as times, ${heldByMonth}
		from measurements
		join asked on asked.id = measurements.project_id
		join indicators on indicators.id = measurements.indicator_id
		where measurements.period_from <= ${day(sought.to, '12-31')} and measurements.period_to >= ${day(sought.from, '01-01')}
			and ${inForce()}
		group by measurements.project_id, "neighbourhoodId", measurements.indicator_id, year`);

const byDay = (sought: Asked) =>
	db.all<ByDay>(sql`with ${asked(sought)}
		select activities.project_id as "projectId", ${yearThere} as year, coalesce(activities.neighbourhood_id, asked.only_place) as "neighbourhoodId",
			sum(activities.participants) as participations, sum(activities.volunteer_minutes) as minutes,
			${held(sql`activities.participants`)}
		from activities
		join asked on asked.id = activities.project_id
		where ${yearThere} between ${sought.from} and ${sought.to} and (activities.participants is not null or activities.volunteer_minutes is not null) and activities.cancelled_at is null
		group by activities.project_id, "neighbourhoodId", year`);

/**
 * What came of projects, year by year: what `listOutcomes` says of each year, and what in it nobody may read by
 * itself. For each project and year what was measured by the month wins over what was counted by the day; a period is
 * of the year in which it began, and wins in every year that it touches.
 */
export function listYearly(sought: Asked): Yearly[] {
	const typed = byMonth(sought).flatMap(({ value, times, ...row }) =>
		value === null ? [] : [{ ...row, value, atLeast: times > 1 }]
	);
	const known = new Set(
		typed.flatMap((row) => yearsTouched(row).map((year) => `${row.projectId} ${row.slug} ${year}`))
	);
	const counted = byDay(sought).flatMap(({ participations, minutes, few, fewSum, ...row }) => [
		{ ...row, few, fewSum, slug: 'partecipazioni', value: participations },
		{ ...row, few: 0, fewSum: 0, slug: 'ore-di-volontariato', value: minutes === null ? null : minutes / 60 }
	]);
	return [
		...typed.filter(({ year }) => year >= sought.from),
		...counted.flatMap(({ value, ...row }) =>
			value === null || known.has(`${row.projectId} ${row.slug} ${row.year}`)
				? []
				: [{ ...row, value, sample: null, periodTo: '' }]
		)
	];
}
