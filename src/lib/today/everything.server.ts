import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor';
import { dayAfter, now, today } from '../clock';
import { db, prepared } from '../db.server';
import { once } from '../lazily';
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

const QUESTIONS = [
	commitmentsOverdue,
	votesToCount,
	votesToDraw,
	votesToProclaim,
	identitiesTwice,
	rollsElsewhere,
	votesClosing,
	initiativesUnanswered,
	commentsReported,
	initiativesApproved,
	minutesToApprove,
	minutesToPublish,
	minutesMissing,
	documentsFailed,
	projectsLate,
	milestonesMissed,
	projectsStalled
] as const;

/** All the questions as one, `w`, which SQLite answers in one go. */
const everything = (): SQL =>
	sql`(${sql.join(
		QUESTIONS.map((question) => question().getSQL()),
		sql` union all `
	)}) w`;

/** In the quartieri of whoever asks; what concerns the whole city is for who coordinates all of it. */
const inTheirAreas = sql`(${p('areas')} is null or w.neighbourhood_id in (select value from json_each(${p('areas')})))`;

const rows = prepared(() =>
	db
		.select({
			call: sql<Call>`w.call`,
			id: sql<string>`w.id`,
			title: sql<string>`w.title`,
			since: sql<number>`w.since`,
			place: sql<string>`coalesce(w.neighbourhood_id, ${sql.raw(`'${WHOLE_CITY}'`)})`
		})
		.from(everything())
		.where(inTheirAreas)
		.prepare()
);

const DAY = 86_400_000;

/** What waits for whoever asks: measurements that are due, and everything else, which is read once for all who need it. */
export function askedBy(actor: Actor, { stalled_days } = cityRulesInForce()) {
	const areas = areasOf(actor);
	const at = now().getTime();
	const moments = {
		areas: areas === 'all' ? null : JSON.stringify(areas),
		actorId: actor.id,
		now: at,
		today: today(),
		missedBefore: at - MINUTES_MISSED_AFTER,
		closingBefore: at + CLOSING_WITHIN,
		askedBefore: dayAfter(today(), -ASKED_DAYS),
		stalledBefore: at - stalled_days * DAY
	};
	return { due: measurementsDue(areas), waiting: once(() => rows().all(moments)) };
}
export type Asked = ReturnType<typeof askedBy>;

/** Something that waits, once for each quartiere it is in. */
export type Row = ReturnType<Asked['waiting']>[number];
