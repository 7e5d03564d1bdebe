import { and, asc, eq, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import { db, prepared } from '../db.server';
import { currentStep } from '../meetings/queries.server';
import { agendaItems, meetings, meetingSteps } from '../meetings/tables.server';
import { minutes, minutesItems, minutesSteps } from '../minutes/tables.server';

/** More than these of one kind are no agenda: the rest is proposed when these are settled. */
const MOST = 30;
const p = sql.placeholder;

/** What is left behind by the meetings of this tavolo that come before a moment. */
export type Asked = { readonly tavoloId: string; readonly meetingId: string; readonly before: Date };
const asked = ({ tavoloId, meetingId, before }: Asked) => ({ tavoloId, meetingId, before: before.getTime() });

const earlier = and(
	eq(meetings.tavoloId, p('tavoloId')),
	ne(meetings.id, p('meetingId')),
	lt(meetings.startsAt, p('before'))
);

const stillToBeHeld = sql`('draft', 'convened', 'postponed', 'in_progress')`;

const inReview = prepared(() =>
	db
		.select({ id: minutes.id, meetingId: meetings.id, startsAt: meetings.startsAt })
		.from(minutes)
		.innerJoin(
			minutesSteps,
			and(
				eq(minutesSteps.minutesId, minutes.id),
				isNull(minutesSteps.endedAt),
				eq(minutesSteps.state, 'in_review')
			)
		)
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.where(
			and(
				earlier,
				sql`not exists (select 1 from minutes_on_agenda a join agenda_items i on i.id = a.agenda_item_id
					join meeting_steps s on s.meeting_id = i.meeting_id and s.ended_at is null
					where a.minutes_id = ${minutes.id} and s.state in ${stillToBeHeld})`
			)
		)
		.orderBy(asc(meetings.startsAt))
		.limit(MOST)
		.prepare()
);

/** Minutes that are in review, and on no agenda of a meeting still to be held. */
export const listMinutesInReview = (past: Asked) => inReview().all(asked(past));

const columns = {
	id: agendaItems.id,
	title: agendaItems.title,
	kind: agendaItems.kind,
	minutesPlanned: agendaItems.minutesPlanned,
	presenter: agendaItems.presenter,
	visibility: agendaItems.visibility,
	recurring: agendaItems.recurring,
	meetingId: meetings.id,
	startsAt: meetings.startsAt,
	initiativeIds: sql`(select json_group_array(x.initiative_id) from agenda_item_initiatives x
		where x.agenda_item_id = ${agendaItems.id})`.mapWith((text: string): string[] => JSON.parse(text))
};

/** Minutes and commitments come back by their own rule, so the point that held them does not. */
const holdsItsOwn = sql`exists (select 1 from minutes_on_agenda a where a.agenda_item_id = ${agendaItems.id})
	or exists (select 1 from commitment_reviews c where c.agenda_item_id = ${agendaItems.id})`;

/** Taken up since: by a point of any meeting but a draft that was thrown away, which nobody was ever called to. */
const takenUp = sql`exists (select 1 from agenda_items i join meetings o on o.id = i.meeting_id
	join meeting_steps s on s.meeting_id = o.id and s.ended_at is null
	where i.carried_from_id = ${agendaItems.id} and (o.number is not null or s.state <> 'cancelled'))`;

const decisionPostponed = sql`exists (select 1 from decisions d where d.minutes_id = ${minutes.id} and d.agenda_item_id = ${agendaItems.id}
	and d.outcome = 'postponed' and not exists (select 1 from decisions c where c.corrects_id = d.id))`;

const wasPostponed = sql`(coalesce(${minutesItems.treatment}, '') = 'postponed' or ${decisionPostponed})`;

const leftBehind = prepared(() =>
	db
		.select({
			...columns,
			postponed: sql<number>`${wasPostponed}`.mapWith(Boolean)
		})
		.from(agendaItems)
		.innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
		.innerJoin(meetingSteps, currentStep)
		.leftJoin(minutes, eq(minutes.meetingId, meetings.id))
		.leftJoin(
			minutesItems,
			and(eq(minutesItems.minutesId, minutes.id), eq(minutesItems.agendaItemId, agendaItems.id))
		)
		.where(
			and(
				earlier,
				isNotNull(meetings.number),
				inArray(meetingSteps.state, ['in_progress', 'held', 'cancelled']),
				eq(agendaItems.recurring, false),
				sql`(${meetingSteps.state} = 'cancelled' or ${minutesItems.treatment} = 'not_treated' or ${wasPostponed})`,
				sql`not (${holdsItsOwn})`,
				sql`not ${takenUp}`
			)
		)
		.orderBy(asc(meetings.startsAt), asc(agendaItems.position))
		.limit(MOST)
		.prepare()
);

/**
 * Points that earlier meetings did not come to, or put off, as their minutes say today: also while they are
 * being written, since whoever convenes may read them. Those of a meeting that was called off are among them.
 */
export const listLeftBehind = (past: Asked) => leftBehind().all(asked(past));

const recurring = prepared(() =>
	db
		.select(columns)
		.from(agendaItems)
		.innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
		.where(
			and(
				eq(agendaItems.recurring, true),
				sql`${meetings.id} = (select b.id from meetings b
					join meeting_steps s on s.meeting_id = b.id and s.ended_at is null
					where b.tavolo_id = ${p('tavoloId')} and b.id <> ${p('meetingId')} and b.starts_at < ${p('before')}
					and b.number is not null and s.state <> 'cancelled' order by b.starts_at desc limit 1)`,
				sql`not exists (select 1 from agenda_items o where o.meeting_id = ${p('meetingId')}
					and (o.carried_from_id = ${agendaItems.id} or (o.recurring and o.title = ${agendaItems.title})))`
			)
		)
		.orderBy(asc(agendaItems.position))
		.limit(MOST)
		.prepare()
);

/** Points that come back at every meeting: as long as the meeting before this one, called and not called off, had them. */
export const listRecurring = (past: Asked) => recurring().all(asked(past));
