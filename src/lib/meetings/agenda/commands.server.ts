import { and, eq } from 'drizzle-orm';
import { SYSTEM, type Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { db, transact } from '../../db.server';
import { authorize, ensure, ensureValid, found } from '../../errors';
import { advanceInitiative } from '../../initiatives/commands.server';
import { findInitiative } from '../../initiatives/queries.server';
import * as can from '../policy';
import { findMeetingFor } from '../queries.server';
import { acceptsItems, isEditable, type ItemKind, type Visibility } from '../rules';
import { touch } from '../steps.server';
import { agendaItemInitiatives, agendaItems } from '../tables.server';
import { append, arrange, letGo } from './order.server';
import { listAgenda } from './queries.server';

export type ItemFields = {
	readonly title: string;
	readonly kind: ItemKind;
	readonly minutesPlanned?: number;
	readonly presenter?: string;
	readonly visibility?: Visibility;
	/** Comes back at every meeting until it is left out. */
	readonly recurring?: boolean;
};

/** A point at the end of the agenda. `carriedFromId` is the point of an earlier meeting it comes from. */
export function addItem(
	actor: Actor,
	meetingId: string,
	fields: ItemFields & { readonly id?: string; readonly carriedFromId?: string | null }
) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingId));

		authorize(can.convene(actor, meeting) || (meeting.state === 'in_progress' && can.run(actor, meeting)));
		ensure(acceptsItems(meeting.state), 'agenda_closed');

		const added = append(meetingId, fields);

		record(actor, 'agenda.changed', meeting, meeting, { details: { added } });
		return added;
	});
}

/** `revision` is the meeting's as the person saw it. */
export function updateItem(actor: Actor, itemId: string, revision: number, fields: ItemFields) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingOf(itemId)));

		authorize(can.convene(actor, meeting));
		ensure(isEditable(meeting.state), 'agenda_closed');
		ensure(revision === meeting.revision, 'stale');

		db.update(agendaItems).set(fields).where(eq(agendaItems.id, itemId)).run();
		touch(meeting.id);

		record(actor, 'agenda.changed', meeting, meeting, { details: { updated: itemId } });
	});
}

export function removeItem(actor: Actor, itemId: string) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingOf(itemId)));

		authorize(can.convene(actor, meeting));
		ensure(isEditable(meeting.state), 'agenda_closed');
		ensure(meeting.state === 'draft' || listAgenda(meeting.id).length > 1, 'agenda_empty');

		letGo(itemId);
		db.delete(agendaItems).where(eq(agendaItems.id, itemId)).run();
		touch(meeting.id);

		record(actor, 'agenda.changed', meeting, meeting, { details: { removed: itemId } });
	});
}

/** One place up or down. At the end of the list there is nowhere to go. */
export function moveItem(actor: Actor, itemId: string, direction: 'up' | 'down') {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingOf(itemId)));
		const items = listAgenda(meeting.id);
		const index = items.findIndex(({ id }) => id === itemId);
		const item = items[index];
		const other = items[index + (direction === 'up' ? -1 : 1)];

		authorize(can.convene(actor, meeting));
		ensure(isEditable(meeting.state), 'agenda_closed');
		ensure(item !== undefined && other !== undefined, 'agenda_end');

		const ids = items.map(({ id }) => (id === item.id ? other.id : id === other.id ? item.id : id));
		arrange(meeting.id, ids);
		touch(meeting.id);

		record(actor, 'agenda.changed', meeting, meeting, { details: { moved: itemId, direction } });
	});
}

/** The whole agenda as the person left it. Whoever saw another agenda is told, and nothing moves. */
export function orderItems(actor: Actor, meetingId: string, itemIds: readonly string[]) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingId));
		const known = listAgenda(meetingId).map(({ id }) => id);

		authorize(can.convene(actor, meeting));
		ensure(isEditable(meeting.state), 'agenda_closed');
		ensure(isSameSet(known, itemIds), 'stale');

		arrange(meetingId, itemIds);
		touch(meetingId);

		record(actor, 'agenda.changed', meeting, meeting, { details: { ordered: itemIds.length } });
	});
}

/** A point is about an initiative that everybody may read, of that quartiere or of the whole city. */
export function linkInitiative(actor: Actor, itemId: string, initiativeId: string) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingOf(itemId)));
		const initiative = findInitiative(initiativeId);
		const here = initiative?.cityWide || initiative?.neighbourhoodIds.includes(meeting.neighbourhoodId);

		authorize(can.convene(actor, meeting));
		ensure(acceptsItems(meeting.state), 'agenda_closed');
		ensureValid(initiative !== undefined && here === true, 'initiative_elsewhere', { field: 'initiativeId' });

		db.insert(agendaItemInitiatives).values({ agendaItemId: itemId, initiativeId }).run();
		touch(meeting.id);
		if (meeting.state !== 'draft' && initiative.state === 'admitted') {
			advanceInitiative(SYSTEM, initiativeId, 'to_tavolo');
		}

		record(actor, 'agenda.changed', meeting, meeting, { details: { linked: initiativeId, item: itemId } });
	});
}

export function unlinkInitiative(actor: Actor, itemId: string, initiativeId: string) {
	return transact(() => {
		const meeting = found(findMeetingFor(actor, meetingOf(itemId)));

		authorize(can.convene(actor, meeting));
		ensure(isEditable(meeting.state), 'agenda_closed');

		const link = and(
			eq(agendaItemInitiatives.agendaItemId, itemId),
			eq(agendaItemInitiatives.initiativeId, initiativeId)
		);
		found(db.delete(agendaItemInitiatives).where(link).returning().get());
		touch(meeting.id);

		record(actor, 'agenda.changed', meeting, meeting, { details: { unlinked: initiativeId, item: itemId } });
	});
}

const meetingOf = (itemId: string) =>
	found(
		db.select({ meetingId: agendaItems.meetingId }).from(agendaItems).where(eq(agendaItems.id, itemId)).get()
	).meetingId;

const isSameSet = (some: readonly string[], others: readonly string[]) =>
	some.length === others.length && some.every((one) => others.includes(one));
