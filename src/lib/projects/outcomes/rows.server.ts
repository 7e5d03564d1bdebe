import { and, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { db, prepared } from '../../db.server';
import { fromWallClock } from '../../formats/dates';
import { indicators } from '../../indicators/tables.server';
import { inForce } from '../measurements/queries.server';
import { measurements } from '../measurements/tables.server';
import { activities, projects } from '../tables.server';

/** What is added up: all that happened in a year, or some projects from their beginning. */
export type Asked = { readonly year: number } | { readonly projectIds: readonly string[] };

const p = sql.placeholder;
const asked = sql`(select value from json_each(${p('projectIds')}))`;

const onlyPlace = sql<
	string | null
>`(select case when count(*) = 1 then min(x.neighbourhood_id) end from project_neighbourhoods x
	where x.project_id = ${projects.id})`;

export const reduced = sql<number | null>`case ${indicators.aggregation}
	when 'sum' then sum(${measurements.value})
	when 'distinct' then max(${measurements.value})
	when 'weighted_mean' then sum(${measurements.value} * ${measurements.sample}) / sum(${measurements.sample})
	else cast(substr(max(${measurements.periodTo} || ' ' || ${measurements.value}), 12) as real) end`;

const measuredWhere = (which: SQL) =>
	prepared(() =>
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
			.where(and(inForce(), which))
			.groupBy(measurements.projectId, sql`there`, measurements.indicatorId)
			.prepare()
	);

const measured = {
	inYear: measuredWhere(sql`${measurements.periodFrom} between ${p('firstDay')} and ${p('lastDay')}`),
	ofProjects: measuredWhere(sql`${measurements.projectId} in ${asked}`)
};

const countedWhere = (which: SQL) =>
	prepared(() =>
		db
			.select({
				projectId: activities.projectId,
				neighbourhoodId: sql<string | null>`coalesce(${activities.neighbourhoodId}, ${onlyPlace})`.as(
					'there'
				),
				participations: sql<number | null>`sum(${activities.participants})`,
				minutes: sql<number | null>`sum(${activities.volunteerMinutes})`
			})
			.from(activities)
			.innerJoin(projects, eq(projects.id, activities.projectId))
			.where(and(or(isNotNull(activities.participants), isNotNull(activities.volunteerMinutes)), which))
			.groupBy(activities.projectId, sql`there`)
			.prepare()
	);

const counted = {
	inYear: countedWhere(sql`${activities.startsAt} >= ${p('from')} and ${activities.startsAt} < ${p('to')}`),
	ofProjects: countedWhere(sql`${activities.projectId} in ${asked}`)
};

const startOf = (year: number) => (fromWallClock(`${year}-01-01T00:00`) ?? new Date(0)).getTime();

/** What was measured month by month and what was counted activity by activity: two queries. */
export function outcomeRows(sought: Asked) {
	if ('year' in sought) {
		const { year } = sought;
		return {
			byMonth: measured.inYear().all({ firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }),
			byDay: counted.inYear().all({ from: startOf(year), to: startOf(year + 1) })
		};
	}
	const projectIds = JSON.stringify(sought.projectIds);
	return {
		byMonth: measured.ofProjects().all({ projectIds }),
		byDay: counted.ofProjects().all({ projectIds })
	};
}
