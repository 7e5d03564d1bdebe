import { eq, sql } from 'drizzle-orm';
import { db } from '../../db.server';
import { agendaItems } from '../tables.server';

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
