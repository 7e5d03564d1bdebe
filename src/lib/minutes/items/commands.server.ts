import { sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { record } from '../../audit/record.server';
import { now } from '../../clock';
import { db, prepared, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { append } from '../../meetings/agenda/order.server';
import { noteAuthor } from '../authors.server';
import * as can from '../policy';
import { findItem, findMinutes, type MinutesFound } from '../queries.server';
import { isOpen } from '../rules';
import { minutesItems } from '../tables.server';
import type { ItemText, SpokenItem } from './forms';
import { saysTheSame } from './rules';

const p = sql.placeholder;

/** Sent every few seconds by whoever writes: built once. */
const write = prepared(() =>
	db
		.insert(minutesItems)
		.values({
			minutesId: p('minutesId'),
			agendaItemId: p('agendaItemId'),
			treatment: p('treatment'),
			summary: p('summary'),
			notes: p('notes'),
			positions: p('positions'),
			documents: p('documents'),
			// A placeholder of a moment takes no null.
			beganAt: sql`${p('beganAtMs')}`,
			revision: p('revision'),
			updatedBy: p('updatedBy'),
			updatedAt: p('updatedAt')
		})
		.onConflictDoUpdate({
			target: [minutesItems.minutesId, minutesItems.agendaItemId],
			set: {
				treatment: sql`excluded.treatment`,
				summary: sql`excluded.summary`,
				notes: sql`excluded.notes`,
				positions: sql`excluded.positions`,
				documents: sql`excluded.documents`,
				beganAt: sql`excluded.began_at`,
				revision: sql`excluded.revision`,
				updatedBy: sql`excluded.updated_by`,
				updatedAt: sql`excluded.updated_at`
			}
		})
		.prepare()
);

/**
 * Saves what is written about an agenda item. Two people at once never overwrite each other: the second is
 * told. Saving again what is already there, because the first answer was lost on the way, is no conflict.
 */
export function saveItem(actor: Actor, minutesId: string, agendaItemId: string, text: ItemText) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		return saveText(actor, minutes, agendaItemId, text);
	});
}

/** The same in minutes that are known to be open, for whoever may write in them: part of a command. */
export function saveText(actor: Actor, minutes: MinutesFound, agendaItemId: string, text: ItemText) {
	const item = found(findItem(minutes.id, agendaItemId));
	if (item.revision > text.revision && item.updatedAt && saysTheSame(item, text)) {
		return { revision: item.revision, updatedAt: item.updatedAt };
	}
	ensure(item.revision === text.revision, 'stale');

	const { treatment, summary, notes, positions, documents, revision } = text;
	const written = {
		...{ treatment, summary, notes, positions, documents },
		beganAt: item.beganAt ?? beginning(minutes, text),
		revision: revision + 1,
		updatedBy: actor.id,
		updatedAt: now()
	};
	write().run({
		...{ minutesId: minutes.id, agendaItemId, ...written },
		beganAtMs: written.beganAt?.getTime() ?? null
	});
	noteAuthor(actor, minutes.id);
	return { revision: written.revision, updatedAt: written.updatedAt };
}

/**
 * A point that was spoken of and was not on the agenda, at its end: also when the meeting is over, as long as its
 * minutes are written. Asked twice, it is there once.
 */
export function addSpokenItem(actor: Actor, minutesId: string, { minutesPlanned, ...fields }: SpokenItem) {
	return transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		if (findItem(minutesId, fields.id)) return fields.id;
		ensure(isOpen(minutes), 'minutes_not_open');

		const added = append(minutes.meetingId, { ...fields, minutesPlanned: minutesPlanned ?? 0 });
		noteAuthor(actor, minutesId);

		record(actor, 'agenda.changed', { id: minutes.meetingId }, minutes, { details: { added } });
		return added;
	});
}

/** While the meeting goes on, an item begins when somebody first opens or writes it; afterwards nobody counts. */
function beginning({ startsAt, endsAt, meetingState }: MinutesFound, { beganAt }: ItemText) {
	const moment = new Date(Math.min(beganAt?.getTime() ?? Infinity, now().getTime()));
	return meetingState === 'in_progress' && startsAt <= moment && moment < endsAt ? moment : null;
}
