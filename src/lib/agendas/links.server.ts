import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/sqlite-core';
import { commitments } from '../commitments/tables.server';
import { db, prepared } from '../db.server';
import { agendaItems, meetings } from '../meetings/tables.server';
import { commitmentReviews } from '../minutes/decisions/tables.server';
import { minutes, minutesOnAgenda } from '../minutes/tables.server';

const other = alias(agendaItems, 'other');
const ofMeeting = eq(agendaItems.meetingId, sql.placeholder('meetingId'));
const convened = isNotNull(meetings.number);

/** From a point to a meeting: to where it comes from, to where it went on, or to whose minutes it approves. */
const toMeeting = (kind: 'from' | 'to' | 'approval') => ({
	itemId: agendaItems.id,
	kind: sql<'from' | 'to' | 'approval' | 'review'>`${sql.raw(`'${kind}'`)}`,
	id: sql<string>`${meetings.id}`.as('linked'),
	startsAt: sql<number>`${meetings.startsAt}`.as('moment'),
	what: sql<string>`''`
});

const linked = prepared(() =>
	unionAll(
		db
			.select(toMeeting('from'))
			.from(agendaItems)
			.innerJoin(other, eq(other.id, agendaItems.carriedFromId))
			.innerJoin(meetings, and(eq(meetings.id, other.meetingId), convened))
			.where(ofMeeting),
		db
			.select(toMeeting('to'))
			.from(agendaItems)
			.innerJoin(other, eq(other.carriedFromId, agendaItems.id))
			.innerJoin(meetings, and(eq(meetings.id, other.meetingId), convened))
			.where(ofMeeting),
		db
			.select(toMeeting('approval'))
			.from(agendaItems)
			.innerJoin(minutesOnAgenda, eq(minutesOnAgenda.agendaItemId, agendaItems.id))
			.innerJoin(minutes, eq(minutes.id, minutesOnAgenda.minutesId))
			.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
			.where(ofMeeting),
		db
			.select({
				itemId: agendaItems.id,
				kind: sql<'from' | 'to' | 'approval' | 'review'>`'review'`,
				id: sql<string>`${commitments.id}`.as('linked'),
				startsAt: sql<number>`0`.as('moment'),
				what: sql<string>`${commitments.what}`
			})
			.from(agendaItems)
			.innerJoin(commitmentReviews, eq(commitmentReviews.agendaItemId, agendaItems.id))
			.innerJoin(commitments, eq(commitments.id, commitmentReviews.commitmentId))
			.where(ofMeeting)
	)
		.orderBy(sql`moment`, sql`linked`)
		.prepare()
);

/** Where the points of a meeting come from and where they went on, in both directions; for each point what it has. */
export function listLinks(meetingId: string) {
	const rows = linked().all({ meetingId });
	return Object.fromEntries(
		[...Map.groupBy(rows, ({ itemId }) => itemId)].map(([itemId, links]) => {
			const meetingsBy = (kind: 'from' | 'to' | 'approval') =>
				links
					.filter((link) => link.kind === kind)
					.map(({ id, startsAt }) => ({ meetingId: id, startsAt: new Date(startsAt) }));
			return [
				itemId,
				{
					from: meetingsBy('from')[0],
					to: meetingsBy('to'),
					approval: meetingsBy('approval')[0],
					reviews: links.filter(({ kind }) => kind === 'review').map(({ id, what }) => ({ id, what }))
				}
			];
		})
	);
}

export type ItemLinks = ReturnType<typeof listLinks>[string];

const puttingIt = prepared(() =>
	db
		.select({ meetingId: meetings.id, startsAt: meetings.startsAt })
		.from(minutesOnAgenda)
		.innerJoin(minutes, eq(minutes.id, minutesOnAgenda.minutesId))
		.innerJoin(agendaItems, eq(agendaItems.id, minutesOnAgenda.agendaItemId))
		.innerJoin(meetings, and(eq(meetings.id, agendaItems.meetingId), convened))
		.where(eq(minutes.meetingId, sql.placeholder('meetingId')))
		.orderBy(asc(meetings.startsAt))
		.prepare()
);

/** The meetings that had the minutes of this one on their agenda. */
export const listPutToApproval = (meetingId: string) => puttingIt().all({ meetingId });
