import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor';
import { onceForEventAsked } from '../audit/remembered.server';
import { dayAfter, now, today } from '../clock';
import { db, prepared } from '../db.server';
import { lastEndedBefore } from '../meetings/ended.server';
import { cityRulesInForce } from '../municipality/queries.server';
import { areasOf } from './areas.server';
import { p } from './asking.server';
import { documentsFailed } from './documents.server';
import { measurementsDue } from './measurements.server';
import { minutesMissing, minutesToApprove, minutesToPublish } from './meetings.server';
import { milestonesMissed, projectsLate, projectsStalled } from './projects.server';
import { commitmentsOverdue } from './promises.server';
import { initiativesApproved, initiativesUnanswered } from './residents.server';
import { identitiesTwice, rollsElsewhere } from './rolls.server';
import { ASKED_DAYS, CLOSING_WITHIN, MINUTES_MISSED_AFTER, WHOLE_CITY, type Call } from './rules';
import { commentsReported } from './talk.server';
import { votesClosing, votesToCount, votesToDraw, votesToProclaim } from './votes.server';

/** What changes only with an event or with the day; minutes are missed with the hour at which their meeting ended. */
const LASTING = [
	commitmentsOverdue,
	initiativesUnanswered,
	initiativesApproved,
	minutesToApprove,
	minutesToPublish,
	minutesMissing,
	projectsLate,
	milestonesMissed
] as const;

/** What changes with the moment, with whoever asks, or without an event. Of these there are few. */
const PASSING = [
	votesToCount,
	votesToDraw,
	votesToProclaim,
	identitiesTwice,
	rollsElsewhere,
	votesClosing,
	commentsReported,
	documentsFailed,
	projectsStalled
] as const;

type Questions = typeof LASTING | typeof PASSING;

/**
 * Questions as one, which SQLite answers in one go: in the quartieri of whoever asks. What concerns the whole city is
 * for who coordinates all of it.
 */
const everything = (questions: Questions): SQL =>
	sql`select w.call, w.id, w.title, w.since, coalesce(w.neighbourhood_id, ${sql.raw(`'${WHOLE_CITY}'`)}) as place
		from (${sql.join(
			questions.map((question) => question().getSQL()),
			sql` union all `
		)}) w
		where (${p('areas')} is null or w.neighbourhood_id in (select value from json_each(${p('areas')})))`;

/**
 * Of each kind the oldest lines, and how many of it there are; and, where no id stands, how many of each kind wait in
 * each quartiere. What is in several quartieri is one line. Both are made of what was looked for once.
 */
const answer = (questions: Questions) =>
	prepared(() =>
		db
			.select({
				call: sql<Call>`a.call`,
				id: sql<string | null>`a.id`,
				title: sql<string>`a.title`,
				since: sql<number>`a.since`,
				place: sql<string>`a.place`,
				count: sql<number>`a.count`
			})
			.from(
				sql`(with everything as materialized (${everything(questions)}),
				things as (select call, id, max(title) as title, min(since) as since, min(place) as place
					from everything
					where (${p('place')} is null or place = ${p('place')})
						and (${p('calls')} is null or call in (select value from json_each(${p('calls')})))
					group by call, id),
				ranked as (select *, row_number() over (partition by call order by since, id) as nth,
					count(*) over (partition by call) as count from things)
				select call, id, title, since, place, count, nth from ranked where nth <= ${p('most')}
				union all
				select call, null, '', min(since), place, count(distinct id), 0 from everything group by call, place) a`
			)
			.orderBy(sql`a.call`, sql`a.nth`)
			.prepare()
	);

const lasting = answer(LASTING);
const passing = answer(PASSING);

type Moments = Record<string, string | number | null>;

const remembered = onceForEventAsked((moments: Moments) => lasting().all(moments));

const DAY = 86_400_000;

export type Wanted = {
	/** The id of a quartiere, or `WHOLE_CITY`. */
	readonly place: string | undefined;
	readonly calls: readonly Call[] | undefined;
	/** Lines of each kind. */
	readonly most: number;
};

export type CityRules = Pick<ReturnType<typeof cityRulesInForce>, 'stalled_days'>;

/**
 * What waits for whoever asks: measurements that are due, and everything else. Of that, what changes only with an event
 * or with the day is looked for once, however many coordinators of the same quartieri look.
 */
export function askedBy(actor: Actor, { place, calls, most }: Wanted, rules: CityRules = cityRulesInForce()) {
	const areas = areasOf(actor);
	const at = now().getTime();
	const lasts = {
		areas: areas === 'all' ? null : JSON.stringify(areas),
		today: today(),
		askedBefore: dayAfter(today(), -ASKED_DAYS),
		missedBefore: lastEndedBefore(at - MINUTES_MISSED_AFTER) + 1,
		...{ place: place ?? null, calls: calls ? JSON.stringify(calls) : null, most }
	};
	const moments = {
		...lasts,
		actorId: actor.id,
		now: at,
		closingBefore: at + CLOSING_WITHIN,
		stalledBefore: at - rules.stalled_days * DAY
	};
	const found = [...remembered(lasts), ...passing().all(moments)];
	return {
		due: measurementsDue(areas),
		lines: found.flatMap(({ id, count, ...line }) => (id === null ? [] : [{ ...line, id, alike: count }])),
		tallied: found.flatMap(({ call, id, place, count, since }) =>
			id === null ? [{ call, place, count, since }] : []
		)
	};
}
