import { and, asc, eq, sql } from 'drizzle-orm';
import { commitments, commitmentSteps } from '../../commitments/tables.server';
import { db, prepared } from '../../db.server';
import { agendaItems } from '../../meetings/tables.server';
import { commitmentReviews } from '../decisions/tables.server';
import { minutes } from '../tables.server';

const p = sql.placeholder;

/**
 * The moment whose truth minutes tell: this one while they are written, then the one at which they went to
 * review. A rectification made in a year still says where a promise stood at that meeting.
 */
const moment = sql`coalesce((select max(s.at) from minutes_steps s where s.minutes_id = ${p('minutesId')} and s.state = 'in_review'
	and not exists (select 1 from minutes_steps d where d.minutes_id = s.minutes_id and d.state = 'draft' and d.ended_at is null)), ${p('now')})`;

const reviewedIn = prepared(() =>
	db
		.select({
			id: commitments.id,
			what: commitments.what,
			agendaItemId: commitmentReviews.agendaItemId,
			state: commitmentSteps.state
		})
		.from(commitmentReviews)
		.innerJoin(agendaItems, eq(agendaItems.id, commitmentReviews.agendaItemId))
		.innerJoin(minutes, eq(minutes.meetingId, agendaItems.meetingId))
		.innerJoin(commitments, eq(commitments.id, commitmentReviews.commitmentId))
		.innerJoin(
			commitmentSteps,
			and(
				eq(commitmentSteps.commitmentId, commitments.id),
				sql`${commitmentSteps.at} <= ${moment}`,
				sql`(${commitmentSteps.endedAt} is null or ${commitmentSteps.endedAt} > ${moment})`
			)
		)
		.where(eq(minutes.id, p('minutesId')))
		.orderBy(asc(commitments.dueOn), asc(commitments.id))
		.prepare()
);

/** The promises a meeting looks at again, each with its item and where it stood then. */
export const listReviewedIn = (minutesId: string, now: Date) =>
	reviewedIn().all({ minutesId, now: now.getTime() });
