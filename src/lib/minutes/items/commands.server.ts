import type { Actor } from '../../actor';
import { now } from '../../clock';
import { db, transact } from '../../db.server';
import { authorize, ensure, found } from '../../errors';
import { noteAuthor } from '../authors.server';
import * as can from '../policy';
import { findItem, findMinutes } from '../queries.server';
import { isOpen } from '../rules';
import { minutesItems } from '../tables.server';
import type { ItemText } from './forms';

/** Saves what is written about an agenda item. Two people at once never overwrite each other: the second is told. */
export function saveItem(actor: Actor, minutesId: string, agendaItemId: string, text: ItemText) {
	transact(() => {
		const minutes = found(findMinutes(minutesId));

		authorize(can.write(actor, minutes));
		ensure(isOpen(minutes), 'minutes_not_open');
		const item = found(findItem(minutesId, agendaItemId));
		ensure(item.revision === text.revision, 'stale');

		const { treatment, summary, notes, positions, documents, revision } = text;
		const written = {
			...{ treatment, summary, notes, positions, documents },
			revision: revision + 1,
			updatedBy: actor.id,
			updatedAt: now()
		};
		db.insert(minutesItems)
			.values({ minutesId, agendaItemId, ...written })
			.onConflictDoUpdate({ target: [minutesItems.minutesId, minutesItems.agendaItemId], set: written })
			.run();
		noteAuthor(actor, minutesId);
	});
}
