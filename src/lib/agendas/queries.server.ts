import { and, asc, eq, exists, isNull, sql } from 'drizzle-orm';
import { db } from '../db.server';
import { agendaItems } from '../meetings/tables.server';
import { commitmentReviews } from '../minutes/decisions/tables.server';

const reviews = (itemId: typeof agendaItems.id) =>
	db
		.select({ one: sql`1` })
		.from(commitmentReviews)
		.where(eq(commitmentReviews.agendaItemId, itemId));

/** The point of an agenda at which promises are looked at again. */
export const findReviewItem = (meetingId: string) =>
	db
		.select({ id: agendaItems.id })
		.from(agendaItems)
		.where(and(eq(agendaItems.meetingId, meetingId), exists(reviews(agendaItems.id))))
		.orderBy(asc(agendaItems.position))
		.limit(1)
		.get();

/** The points that were thought of for that meeting: neither taken up from the past nor about its minutes and promises. */
export const listOwnPoints = (meetingId: string) =>
	db
		.select()
		.from(agendaItems)
		.where(
			and(
				eq(agendaItems.meetingId, meetingId),
				sql`(${isNull(agendaItems.carriedFromId)} or ${agendaItems.recurring})`,
				sql`not ${exists(reviews(agendaItems.id))}`,
				sql`not exists (select 1 from minutes_on_agenda a where a.agenda_item_id = ${agendaItems.id})`
			)
		)
		.orderBy(asc(agendaItems.position))
		.limit(30)
		.all();
