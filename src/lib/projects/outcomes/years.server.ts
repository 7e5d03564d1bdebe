import { sql } from 'drizzle-orm';
import { db } from '../../db.server';
import { fromWallClock } from '../../formats/dates';
import { SENSITIVE_TARGETS } from '../../vocabulary';
import { inForce } from '../measurements/queries.server';
import { toldFrom } from '../rules';
import { reduced } from './rows.server';
import type { Yearly } from './telling';

type Asked = {
	readonly from: number;
	readonly to: number;
	/** These projects, or `null` for all. */
	readonly projectIds: readonly string[] | null;
	/** Counts of people below this are not told. */
	readonly below: number;
};
type Held = Pick<Yearly, 'projectId' | 'neighbourhoodId' | 'year' | 'least' | 'few' | 'fewSum'>;
type ByMonth = Held & Pick<Yearly, 'slug' | 'sample' | 'periodTo'> & { value: number | null; times: number };
type ByDay = Held & { participations: number | null; minutes: number | null };

/** The years asked for and the moments at which they begin and end in Rome. */
const yearsOf = ({ from, to }: Asked) =>
	JSON.stringify(
		Array.from({ length: to - from + 1 }, (_, i) => ({
			year: from + i,
			from: startOf(from + i),
			to: startOf(from + i + 1)
		}))
	);
const startOf = (year: number) => (fromWallClock(`${year}-01-01T00:00`) ?? new Date(0)).getTime();

/** What `toldFrom` says, for the database; and the one place of a project that is in no other. */
const asked = ({ projectIds, below }: Asked) => sql`asked as materialized (
	select p.id,
		case when exists (select 1 from project_targets t where t.project_id = p.id
			and t.target in ${[...SENSITIVE_TARGETS]})
			then ${toldFrom(SENSITIVE_TARGETS, below)} else ${below} end as least,
		(select min(x.neighbourhood_id) from project_neighbourhoods x
			where x.project_id = p.id having count(*) = 1) as only_place
	from projects p
	where ${projectIds === null ? sql`true` : sql`p.id in (select value from json_each(${JSON.stringify(projectIds)}))`})`;

const held = (people: ReturnType<typeof sql>) => sql`
	sum(case when ${people} > 0 and ${people} < asked.least then 1 else 0 end) as few,
	sum(case when ${people} > 0 and ${people} < asked.least then ${people} else 0 end) as "fewSum"`;

const byMonth = (sought: Asked) =>
	db.all<ByMonth>(sql`with ${asked(sought)}
		select measurements.project_id as "projectId", indicators.slug,
			cast(substr(measurements.period_from, 1, 4) as integer) as year,
			coalesce(measurements.neighbourhood_id, asked.only_place) as "neighbourhoodId",
			${reduced} as value, sum(measurements.sample) as sample, max(measurements.period_to) as "periodTo",
			count(*) as times, asked.least, ${held(sql`measurements.value`)}
		from measurements
		join asked on asked.id = measurements.project_id
		join indicators on indicators.id = measurements.indicator_id
		where measurements.period_from between ${`${sought.from}-01-01`} and ${`${sought.to}-12-31`} and ${inForce()}
		group by measurements.project_id, "neighbourhoodId", measurements.indicator_id, year`);

const byDay = (sought: Asked) =>
	db.all<ByDay>(sql`with ${asked(sought)}, years as materialized (
			select value ->> 'year' as year, value ->> 'from' as since, value ->> 'to' as until
			from json_each(${yearsOf(sought)}))
		select activities.project_id as "projectId", years.year, coalesce(activities.neighbourhood_id, asked.only_place) as "neighbourhoodId",
			sum(activities.participants) as participations, sum(activities.volunteer_minutes) as minutes,
			asked.least, ${held(sql`activities.participants`)}
		from activities
		join asked on asked.id = activities.project_id
		join years on activities.starts_at >= years.since and activities.starts_at < years.until
		where (activities.participants is not null or activities.volunteer_minutes is not null) and activities.cancelled_at is null
		group by activities.project_id, "neighbourhoodId", years.year`);

/**
 * What came of projects, year by year: what `listOutcomes` says of each year, and what in it nobody may read by
 * itself. For each project and year what was measured by the month wins over what was counted by the day.
 */
export function listYearly(sought: Asked): Yearly[] {
	const typed = byMonth(sought).flatMap(({ value, times, ...row }) =>
		value === null ? [] : [{ ...row, value, atLeast: times > 1 }]
	);
	const known = new Set(typed.map(({ projectId, slug, year }) => `${projectId} ${slug} ${year}`));
	const counted = byDay(sought).flatMap(({ participations, minutes, few, fewSum, ...row }) => [
		{ ...row, few, fewSum, slug: 'partecipazioni', value: participations },
		{ ...row, few: 0, fewSum: 0, slug: 'ore-di-volontariato', value: minutes === null ? null : minutes / 60 }
	]);
	return [
		...typed,
		...counted.flatMap(({ value, ...row }) =>
			value === null || known.has(`${row.projectId} ${row.slug} ${row.year}`)
				? []
				: [{ ...row, value, sample: null, periodTo: '' }]
		)
	];
}
