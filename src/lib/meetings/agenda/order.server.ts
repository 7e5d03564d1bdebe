import { eq, max, sql } from 'drizzle-orm';
import { db } from '../../db.server';
import { ensure } from '../../errors';
import { MOST_ITEMS } from '../rules';
import { touch } from '../steps.server';
import { agendaItems } from '../tables.server';
import { listAgenda } from './queries.server';

type Fields = Omit<typeof agendaItems.$inferInsert, 'meetingId' | 'position'>;

/** Puts a point at the end, as long as there is room: part of a command, inside its transaction. */
export function append(meetingId: string, fields: Fields) {
	ensure(listAgenda(meetingId).length < MOST_ITEMS, 'agenda_full');

	const last = db
		.select({ position: max(agendaItems.position) })
		.from(agendaItems)
		.where(eq(agendaItems.meetingId, meetingId))
		.get();
	const { id } = db
		.insert(agendaItems)
		.values({ ...fields, meetingId, position: (last?.position ?? 0) + 1 })
		.returning({ id: agendaItems.id })
		.get();
	touch(meetingId);
	return id;
}

/**
 * Puts the points of an agenda in this order: part of a command, inside its transaction. Positions are
 * unique at every moment, so all of them step aside first.
 */
export function arrange(meetingId: string, itemIds: readonly string[]) {
	const order = JSON.stringify(itemIds);
	const place = sql`(select o.key + 1 from json_each(${order}) o where o.value = ${agendaItems.id})`;
	const ofMeeting = eq(agendaItems.meetingId, meetingId);
	db.update(agendaItems)
		.set({ position: sql`-1 - ${agendaItems.position}` })
		.where(ofMeeting)
		.run();
	db.update(agendaItems).set({ position: place }).where(ofMeeting).run();
}

/** Before a point goes: whatever took it up comes from where it came from itself. */
export function letGo(itemId: string) {
	const gone = db
		.select({ carriedFromId: agendaItems.carriedFromId })
		.from(agendaItems)
		.where(eq(agendaItems.id, itemId))
		.get();
	db.update(agendaItems)
		.set({ carriedFromId: gone?.carriedFromId ?? null })
		.where(eq(agendaItems.carriedFromId, itemId))
		.run();
}
