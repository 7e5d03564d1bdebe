import { sql } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { now } from '../../clock';
import { db, prepared } from '../../db.server';
import { ensure, found } from '../../errors';
import { noteAuthor } from '../authors.server';
import { findItem, type MinutesFound } from '../queries.server';
import { minutesItems } from '../tables.server';
import type { ItemText } from './forms';
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

/** Saves the text of an item of minutes that are open, for whoever may write in them: part of a command, inside its transaction. */
export function saveItemIn(actor: Actor, minutes: MinutesFound, agendaItemId: string, text: ItemText) {
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

/** While the meeting goes on, an item begins when somebody first opens or writes it; afterwards nobody counts. */
function beginning({ startsAt, endsAt, meetingState }: MinutesFound, { beganAt }: ItemText) {
	const moment = new Date(Math.min(beganAt?.getTime() ?? Infinity, now().getTime()));
	return meetingState === 'in_progress' && startsAt <= moment && moment < endsAt ? moment : null;
}
