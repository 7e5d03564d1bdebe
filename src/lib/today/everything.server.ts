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

/** Of each kind the oldest, and how many there are. What is in several quartieri is one line. */
const lines = (questions: Questions) =>
	prepared(() =>
		db
			.select({
				call: sql<Call>`l.call`,
				id: sql<string>`l.id`,
				title: sql<string>`l.title`,
				since: sql<number>`l.since`,
				place: sql<string>`l.place`,
				alike: sql<number>`l.alike`
			})
			.from(
				sql`(select *, row_number() over (partition by call order by since, id) as nth,
					count(*) over (partition by call) as alike
				from (select call, id, max(title) as title, min(since) as since, min(place) as place
					from (${everything(questions)})
					where (${p('place')} is null or place = ${p('place')})
						and (${p('calls')} is null or call in (select value from json_each(${p('calls')})))
					group by call, id)) l`
			)
			.where(sql`l.nth <= ${p('most')}`)
			.orderBy(sql`l.call`, sql`l.nth`)
			.prepare()
	);

/** How many of each kind wait in each quartiere, and since when the oldest. */
const tally = (questions: Questions) =>
	prepared(() =>
		db
			.select({
				call: sql<Call>`t.call`,
				place: sql<string>`t.place`,
				count: sql<number>`count(distinct t.id)`,
				since: sql<number>`min(t.since)`
			})
			.from(sql`(${everything(questions)}) t`)
			.groupBy(sql`t.call`, sql`t.place`)
			.prepare()
	);

const lasting = { lines: lines(LASTING), tally: tally(LASTING) };
const passing = { lines: lines(PASSING), tally: tally(PASSING) };

type Moments = Record<string, string | number | null>;

const rememberedLines = onceForEventAsked((moments: Moments) => lasting.lines().all(moments));
const rememberedTally = onceForEventAsked((moments: Moments) => lasting.tally().all(moments));

const DAY = 86_400_000;

export type Wanted = {
	/** The id of a quartiere, or `WHOLE_CITY`. */
	readonly place: string | undefined;
	readonly calls: readonly Call[] | undefined;
	/** Lines of each kind. */
	readonly most: number;
};

/**
 * What waits for whoever asks: measurements that are due, and everything else. Of that, what changes only with an event
 * or with the day is looked for once, however many coordinators of the same quartieri look.
 */
export function askedBy(actor: Actor, { stalled_days } = cityRulesInForce()) {
	const areas = areasOf(actor);
	const at = now().getTime();
	const days = {
		areas: areas === 'all' ? null : JSON.stringify(areas),
		today: today(),
		askedBefore: dayAfter(today(), -ASKED_DAYS),
		missedBefore: lastEndedBefore(at - MINUTES_MISSED_AFTER) + 1
	};
	const moments = {
		...days,
		actorId: actor.id,
		now: at,
		closingBefore: at + CLOSING_WITHIN,
		stalledBefore: at - stalled_days * DAY
	};
	return {
		due: measurementsDue(areas),
		linesOf: ({ place, calls, most }: Wanted) => {
			const wanted = { place: place ?? null, calls: calls ? JSON.stringify(calls) : null, most };
			return [...rememberedLines({ ...days, ...wanted }), ...passing.lines().all({ ...moments, ...wanted })];
		},
		tallied: () => [...rememberedTally(days), ...passing.tally().all(moments)]
	};
}
export type Asked = ReturnType<typeof askedBy>;
