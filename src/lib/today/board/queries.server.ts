import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { onceForEventAsked } from '../../audit/remembered.server';
import { dayAfter } from '../../clock';
import { db, prepared } from '../../db.server';
import { dayBounds } from '../../formats/dates';
import { initiativeColumns, latestVersion } from '../../initiatives/queries.server';
import { AWAITS_ANSWER, INITIATIVE_STATES } from '../../initiatives/rules';
import { initiatives, initiativeSteps, initiativeVersions } from '../../initiatives/tables.server';
import { approvalOf } from '../../projects/origins.server';
import type { Theme } from '../../vocabulary';
import type { Areas } from '../areas.server';
import { SECTIONS, type Section } from './rules';

export type BoardFilter = {
	/** Whose board it is: nobody sees another area's. */
	readonly areas: Areas;
	readonly today: string;
	readonly answerDays: number;
	readonly neighbourhoodId?: string | undefined;
	readonly theme?: Theme | undefined;
	/** Only what has waited longer than the term of an answer. */
	readonly onlyLate?: boolean;
};

const p = sql.placeholder;
const STATES = JSON.stringify(INITIATIVE_STATES.filter((state) => SECTIONS.some((one) => one === state)));
const awaits = sql`${initiativeSteps.state} in (${sql.raw(AWAITS_ANSWER.map((state) => `'${state}'`).join(', '))})`;

/** Who waits for an answer waits since it was sent; all the others since they came where they stand. */
const since = sql<number>`case when ${awaits} then ${initiatives.submittedAt} else ${initiativeSteps.at} end`;

const section = sql<Section>`case when ${awaits} and ${initiatives.submittedAt} < ${p('lateBefore')}
	then 'late' else ${initiativeSteps.state} end`;

/** Looked up once for all: asked of one initiative after the other, the list would be read again for each. */
const there = (
	ids: 'areas' | 'neighbourhoods'
) => sql`${initiatives.id} in (select x.initiative_id from initiative_neighbourhoods x
	where x.neighbourhood_id in (select value from json_each(${p(ids)})))`;

const onBoard = and(
	isNull(initiativeSteps.endedAt),
	isNotNull(initiatives.submittedAt),
	sql`${initiativeSteps.state} in (select value from json_each(${STATES}))`,
	sql`(${p('areas')} is null or ${there('areas')})`,
	sql`(${p('neighbourhoods')} is null or ${initiatives.cityWide} or ${there('neighbourhoods')})`,
	sql`(${p('theme')} is null or ${p('theme')} = (select v.theme from initiative_versions v
		where v.initiative_id = ${initiatives.id} order by v.number desc limit 1))`,
	sql`(${p('onlyLate')} = 0 or (${initiativeSteps.state} <> 'to_vote' and ${since} < ${p('lateBefore')}))`
);

const asked = (filter: BoardFilter) => ({
	areas: filter.areas === 'all' ? null : JSON.stringify(filter.areas),
	neighbourhoods: filter.neighbourhoodId === undefined ? null : JSON.stringify([filter.neighbourhoodId]),
	theme: filter.theme ?? null,
	onlyLate: filter.onlyLate ? 1 : 0,
	lateBefore: dayBounds(dayAfter(filter.today, -filter.answerDays))[0].getTime()
});

const counted = prepared(() =>
	db
		.select({ section, count: sql<number>`count(*)` })
		.from(initiativeSteps)
		.innerJoin(initiatives, eq(initiatives.id, initiativeSteps.initiativeId))
		.where(onBoard)
		.groupBy(sql`1`)
		.prepare()
);

/** How many stand in each section; one that is empty is not named. All of them are gone through: once for each event. */
export const countBoard = onceForEventAsked(
	(filter: BoardFilter): ReadonlyMap<Section, number> =>
		new Map(
			counted()
				.all(asked(filter))
				.map(({ section, count }) => [section, count])
		)
);

const tavolo = sql<string | null>`(select t.slug from initiative_neighbourhoods x
	join tavoli t on t.neighbourhood_id = x.neighbourhood_id
	where x.initiative_id = ${initiatives.id} and t.closed_at is null
	order by t.theme <> 'generale', t.name limit 1)`;

const cards = prepared(() => {
	const placed = db
		.select({
			id: sql<string>`${initiatives.id}`.as('placed_id'),
			state: sql`${initiativeSteps.state}`.mapWith(initiativeSteps.state).as('placed_state'),
			section: section.as('placed_section'),
			since: since.as('placed_since'),
			place: sql<number>`row_number() over (partition by ${section} order by ${since}, ${initiatives.id})`.as(
				'placed_at'
			)
		})
		.from(initiativeSteps)
		.innerJoin(initiatives, eq(initiatives.id, initiativeSteps.initiativeId))
		.where(onBoard)
		.as('placed');
	return db
		.select({
			id: placed.id,
			state: placed.state,
			section: placed.section,
			since: placed.since,
			title: initiativeVersions.title,
			cityWide: initiatives.cityWide,
			quartieri: initiativeColumns.quartieri,
			neighbourhoodIds: initiativeColumns.neighbourhoodIds,
			tavolo,
			approvalId: approvalOf(initiatives.id)
		})
		.from(placed)
		.innerJoin(initiatives, eq(initiatives.id, placed.id))
		.innerJoin(initiativeVersions, latestVersion)
		.where(
			and(
				sql`(${p('section')} is null or ${placed.section} = ${p('section')})`,
				sql`${placed.place} between ${p('first')} and ${p('last')}`
			)
		)
		.orderBy(asc(placed.place), asc(placed.section))
		.limit(100)
		.prepare();
});

type Page = BoardFilter & {
	readonly section?: Section | undefined;
	readonly first: number;
	readonly last: number;
};

/** The cards of one section, or the first ones of each: in a section, who has waited longest comes first. */
export const listBoard = onceForEventAsked(({ section, first, last, ...filter }: Page) =>
	cards().all({ ...asked(filter), section: section ?? null, first, last })
);
