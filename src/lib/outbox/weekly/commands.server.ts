import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../actor';
import { db, transact } from '../../db.server';
import { authorize } from '../../errors';
import { remindsFirst } from '../reminders.server';
import { reminders } from '../tables.server';
import * as can from '../policy';
import { UNWANTED } from './queries.server';

/** Whether the letter of each Monday comes or not; pressed twice it is the same. */
export function chooseWeekly(actor: Actor, wanted: boolean) {
	transact(() => {
		authorize(can.lookAfter(actor));

		if (!wanted) remindsFirst({ ...UNWANTED, recipientId: actor.id });
		else
			db.delete(reminders)
				.where(and(eq(reminders.kind, UNWANTED.kind), eq(reminders.recipientId, actor.id)))
				.run();
	});
}
