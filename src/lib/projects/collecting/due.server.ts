import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { monthsBefore, today } from '../../clock';
import { db } from '../../db.server';
import { filtered, type Conditions } from '../../filtered.server';
import { indicators } from '../../indicators/tables.server';
import { projectPartners, projects, projectSteps } from '../tables.server';
import { sinceBegun } from './queries.server';
import { askedFrom, periodsDue, type Period } from './rules';
import { projectIndicators } from './tables.server';

export type DueFilter = {
	/** Projects of these quartieri; those of the whole city are not among them. */
	readonly neighbourhoodIds?: readonly string[];
	/** Led today by one of these organisations. */
	readonly organizationIds?: readonly string[];
	readonly projectId?: string;
	/** Only those whose collection date is before this day. */
	readonly dueBefore?: string;
	readonly limit?: number;
};

/** More than a large city collects. */
const MOST = 20_000;
const AT_ONCE = 100;

const p = sql.placeholder;
const among = (name: string) => sql`(select value from json_each(${p(name)}))`;

const CONDITIONS: Conditions<{ neighbourhoodIds: string; organizationIds: string; projectId: string }> = {
	neighbourhoodIds: sql`(not ${projects.cityWide} and exists (select 1 from project_neighbourhoods x
		where x.project_id = ${projects.id} and x.neighbourhood_id in ${among('neighbourhoodIds')}))`,
	organizationIds: sql`${projectPartners.organizationId} in ${among('organizationIds')}`,
	projectId: eq(projects.id, p('projectId'))
};

/**
 * What may touch a period that is asked for: no rhythm is longer than a year, so nothing that began two years ago
 * does. A correction has the period of what it corrects, so that it takes no second look to see what was measured.
 */
const measured =
	sql`(select json_group_array(json_object('periodFrom', x.period_from, 'periodTo', x.period_to))
	from measurements x where x.project_id = ${projectIndicators.projectId} and x.indicator_id = ${projectIndicators.indicatorId}
	and x.period_from >= case ${indicators.rhythm} when 'una_volta' then '' else ${p('earliest')} end)`.mapWith(
		(text: string): readonly Period[] => JSON.parse(text)
	);

const neighbourhoodIds = sql`(select json_group_array(x.neighbourhood_id) from project_neighbourhoods x
	where x.project_id = ${projects.id})`.mapWith((text: string): readonly string[] => JSON.parse(text));

const collected = filtered(CONDITIONS, (where) =>
	db
		.select({
			projectId: projects.id,
			title: projects.title,
			indicatorId: indicators.id,
			indicator: indicators.name,
			rhythm: indicators.rhythm,
			since: sinceBegun,
			until: projectIndicators.until,
			plannedEnd: projects.plannedEnd,
			actualEnd: projects.actualEnd,
			cityWide: projects.cityWide,
			neighbourhoodIds,
			leadOrganizationId: projectPartners.organizationId,
			measured
		})
		.from(projectIndicators)
		.innerJoin(projects, eq(projects.id, projectIndicators.projectId))
		.innerJoin(
			projectSteps,
			and(
				eq(projectSteps.projectId, projects.id),
				isNull(projectSteps.endedAt),
				sql`(${projectSteps.state} = 'in_progress' or (${projectSteps.state} = 'finished' and ${projects.actualEnd} >= ${p('from')}))`
			)
		)
		.innerJoin(
			indicators,
			and(eq(indicators.id, projectIndicators.indicatorId), isNull(indicators.archivedAt))
		)
		.leftJoin(
			projectPartners,
			and(
				eq(projectPartners.projectId, projects.id),
				eq(projectPartners.role, 'lead'),
				isNull(projectPartners.until)
			)
		)
		.where(and(lte(projectIndicators.since, p('today')), where))
		.limit(MOST)
		.prepare()
);

/**
 * Measurements of periods that are over and that nobody wrote, by collection date. Those whose date has not passed
 * yet are among them: `dueOn` says which. One query, however many there are.
 */
export function listMeasurementsDue({ dueBefore, limit = AT_ONCE, ...filter }: DueFilter = {}) {
	const asked = {
		neighbourhoodIds: filter.neighbourhoodIds && JSON.stringify(filter.neighbourhoodIds),
		organizationIds: filter.organizationIds && JSON.stringify(filter.organizationIds),
		projectId: filter.projectId
	};
	return collected(asked)
		.all({
			...asked,
			today: today(),
			from: askedFrom(today()),
			earliest: monthsBefore(askedFrom(today()), 12)
		})
		.flatMap(({ measured, rhythm, since, until, plannedEnd, actualEnd, ...row }) =>
			periodsDue({ rhythm, since, until, plannedEnd, actualEnd }, measured, today()).map((period) => ({
				...row,
				...period
			}))
		)
		.filter(({ dueOn }) => dueBefore === undefined || dueOn < dueBefore)
		.toSorted(
			(a, b) => compare(a.dueOn, b.dueOn) || compare(a.title, b.title) || compare(a.indicator, b.indicator)
		)
		.slice(0, limit);
}

export type MeasurementDue = ReturnType<typeof listMeasurementsDue>[number];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
