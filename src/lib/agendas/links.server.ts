import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { commitments } from '../commitments/tables.server';
import { db, prepared } from '../db.server';
import { agendaItems, meetings } from '../meetings/tables.server';
import { commitmentReviews } from '../minutes/decisions/tables.server';
import { minutes, minutesOnAgenda } from '../minutes/tables.server';

const other = alias(agendaItems, 'other');
const ofMeeting = eq(agendaItems.meetingId, sql.placeholder('meetingId'));
const convened = isNotNull(meetings.number);
const there = { itemId: agendaItems.id, meetingId: meetings.id, startsAt: meetings.startsAt };

const origins = prepared(() =>
	db
		.select(there)
		.from(agendaItems)
		.innerJoin(other, eq(other.id, agendaItems.carriedFromId))
		.innerJoin(meetings, and(eq(meetings.id, other.meetingId), convened))
		.where(ofMeeting)
		.prepare()
);

const followers = prepared(() =>
	db
		.select(there)
		.from(agendaItems)
		.innerJoin(other, eq(other.carriedFromId, agendaItems.id))
		.innerJoin(meetings, and(eq(meetings.id, other.meetingId), convened))
		.where(ofMeeting)
		.orderBy(asc(meetings.startsAt))
		.prepare()
);

const putToApproval = prepared(() =>
	db
		.select(there)
		.from(agendaItems)
		.innerJoin(minutesOnAgenda, eq(minutesOnAgenda.agendaItemId, agendaItems.id))
		.innerJoin(minutes, eq(minutes.id, minutesOnAgenda.minutesId))
		.innerJoin(meetings, eq(meetings.id, minutes.meetingId))
		.where(ofMeeting)
		.prepare()
);

const toReview = prepared(() =>
	db
		.select({ itemId: agendaItems.id, id: commitments.id, what: commitments.what })
		.from(agendaItems)
		.innerJoin(commitmentReviews, eq(commitmentReviews.agendaItemId, agendaItems.id))
		.innerJoin(commitments, eq(commitments.id, commitmentReviews.commitmentId))
		.where(ofMeeting)
		.orderBy(asc(commitments.dueOn), asc(commitments.id))
		.prepare()
);

const approvedBy = prepared(() =>
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

/** A meeting that was convened, as a link to it needs it. */
export type MeetingLinked = { readonly meetingId: string; readonly startsAt: Date };

/** Where the points of a meeting come from and where they went on, in both directions; for each point what it has. */
export function listLinks(meetingId: string) {
	const [from, to, approval, reviews] = [
		origins().all({ meetingId }),
		followers().all({ meetingId }),
		putToApproval().all({ meetingId }),
		toReview().all({ meetingId })
	];
	const ids = new Set([...from, ...to, ...approval, ...reviews].map(({ itemId }) => itemId));
	return Object.fromEntries(
		[...ids].map((id) => {
			const here = ({ itemId }: { readonly itemId: string }) => itemId === id;
			return [
				id,
				{
					from: from.find(here),
					to: to.filter(here),
					approval: approval.find(here),
					reviews: reviews.filter(here)
				}
			];
		})
	);
}

export type ItemLinks = ReturnType<typeof listLinks>[string];

/** The meetings that had the minutes of this one on their agenda. */
export const listPutToApproval = (meetingId: string): readonly MeetingLinked[] =>
	approvedBy().all({ meetingId });
